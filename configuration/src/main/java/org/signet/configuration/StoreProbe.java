/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package org.signet.configuration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.signet.stores.Store;

/**
 * Asks stores whether they can be asked: all at once, and no longer than a while.
 *
 * @param patience how long is waited for all of them together
 */
record StoreProbe(Duration patience) {
    /** What is wrong with each of those that cannot be asked, in their order: its name and why. */
    List<String> problems(List<Store> stores) {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Callable<Optional<String>>> questions = stores.stream().map(store -> (Callable<Optional<String>>) store::problem).toList();
            List<Future<Optional<String>>> answers = threads.invokeAll(questions, patience.toMillis(), TimeUnit.MILLISECONDS);
            List<String> problems = new ArrayList<>();
            for (int i = 0; i < stores.size(); i++) {
                String name = stores.get(i).name();
                answer(answers.get(i)).ifPresent(reason -> problems.add(name + ": " + reason));
            }
            return problems;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of("the stores could not be asked, because the check was interrupted");
        } finally {
            // Not closed: that would wait for a store that does not answer.
            threads.shutdownNow();
        }
    }

    private Optional<String> answer(Future<Optional<String>> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (CancellationException tooLate) {
            return Optional.of("it has not answered within " + patience.toSeconds() + " seconds");
        } catch (ExecutionException e) {
            return Optional.of("it failed with " + e.getCause().getClass().getSimpleName());
        }
    }
}
