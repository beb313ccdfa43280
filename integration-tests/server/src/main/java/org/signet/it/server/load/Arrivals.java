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

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.signet.it.server.MailSink;
import org.signet.it.server.ReceivedMail;

/** Takes what comes out of the server, looks at it, and keeps the number only. */
final class Arrivals {

    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final Map<Integer, LoadMail> expected;
    private final Examiner examiner;
    private final Map<Integer, Integer> counts = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private int opened;

    Arrivals(Collection<LoadMail> expected, Examiner examiner) {
        this.expected = expected.stream().collect(Collectors.toMap(LoadMail::number, Function.identity()));
        this.examiner = examiner;
    }

    /**
     * Returns when all have come, or when none has come for a minute.
     *
     * @param linger for how long to look on when all have come, in case that one comes twice
     */
    void await(MailSink sink, Duration linger) throws InterruptedException {
        Optional<ReceivedMail> mail = sink.pollMail(SILENCE);
        while (mail.isPresent()) {
            note(mail.get());
            mail = sink.pollMail(counts.size() < expected.size() ? SILENCE : linger);
        }
    }

    /** How many different mails have come. */
    int distinct() {
        return counts.size();
    }

    /** How many were opened, beyond what can be seen from outside. */
    int opened() {
        return opened;
    }

    /** What is wrong, a sentence for each mail. */
    List<String> problems() {
        List<String> all = new ArrayList<>(problems);
        expected.keySet().stream().filter(number -> !counts.containsKey(number))
            .forEach(number -> all.add("mail " + number + " was lost"));
        counts.forEach((number, count) -> {
            if (count > 1) {
                all.add("mail " + number + " came " + count + " times");
            }
        });
        return List.copyOf(all);
    }

    private void note(ReceivedMail received) {
        byte[] message = received.message();
        Optional<LoadMail> mail = RawMail.of(message).field(LoadMail.NUMBER_FIELD).map(Integer::valueOf).map(expected::get);
        if (mail.isEmpty()) {
            problems.add("a mail came that nobody sent, to " + received.recipients());
            return;
        }
        counts.merge(mail.get().number(), 1, Integer::sum);
        examiner.problemOf(mail.get(), message).ifPresent(problems::add);
        if (examiner.opens(mail.get())) {
            opened++;
        }
    }
}
