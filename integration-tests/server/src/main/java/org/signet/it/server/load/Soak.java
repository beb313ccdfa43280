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
package org.signet.it.server.load;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.signet.it.server.LiveObjects;

/**
 * Very many mails through one server: whether each comes out once, treated as it should be, and whether nothing of them stays behind.
 * They leave for another server, because this one keeps its mailboxes in memory.
 */
public final class Soak {

    private static final String ERRORS = "var/mail/error/";
    private static final Duration LINGER = Duration.ofSeconds(2);
    private static final Duration CLEANING = Duration.ofSeconds(30);

    private final LoadServer server;
    private final SoakPlan plan;
    private final Examiner examiner;
    private final Senders senders;

    Soak(LoadServer server, SoakPlan plan, List<Sample> samples) {
        this.server = server;
        this.plan = plan;
        this.examiner = new Examiner(server.people(), samples);
        this.senders = new Senders(server);
    }

    /** Warms the server up, then sends all mails. */
    SoakResult run() throws IOException, InterruptedException {
        deliver(plan.warmUp(), new ArrayList<>());
        awaitNoTemporaryFiles();
        LiveObjects before = server.monitor().liveObjects();
        List<String> filesBefore = server.james().temporaryFiles();
        Duration processorBefore = server.monitor().processorTime();

        List<String> problems = new ArrayList<>();
        Instant start = Instant.now();
        Arrivals arrivals = deliver(plan.mails(), problems);
        Duration elapsed = Duration.between(start, Instant.now()).minus(LINGER);
        Duration processor = server.monitor().processorTime().minus(processorBefore);

        problems.addAll(arrivals.problems());
        server.james().repository(ERRORS).forEach(mail -> problems.add("a mail is in the error repository"));
        LiveObjects after = server.monitor().liveObjects();
        awaitNoTemporaryFiles();
        List<String> left = new ArrayList<>(server.james().temporaryFiles());
        left.removeAll(filesBefore);
        return new SoakResult(plan, arrivals.distinct(), arrivals.opened(), problems, before, after, left, elapsed, processor);
    }

    private Arrivals deliver(List<LoadMail> mails, List<String> problems) throws InterruptedException {
        Arrivals arrivals = new Arrivals(mails, examiner);
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<String>> sending = thread.submit(() -> senders.send(mails, plan.senders()));
            arrivals.await(server.sink(), LINGER);
            problems.addAll(sending.get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("the senders failed", e.getCause());
        }
        return arrivals;
    }

    /** James deletes the file of a mail a little later than it hands the mail over. */
    private void awaitNoTemporaryFiles() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(CLEANING);
        while (!server.james().temporaryFiles().isEmpty() && Instant.now().isBefore(deadline)) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
