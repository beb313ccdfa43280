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
import java.util.List;
import java.util.Locale;
import org.signet.it.server.LiveObjects;

/**
 * What came of a soak.
 *
 * @param plan       what was to be sent
 * @param delivered  how many different mails came out
 * @param opened     how many of them were opened with the keys of their recipients
 * @param problems   what was wrong, a sentence each: mail refused, lost, doubled, altered, not treated
 * @param before     the server's objects before, after full collections
 * @param after      and afterwards
 * @param filesLeft  temporary files that are still there
 * @param elapsed    from the first mail to the last
 * @param processor  processor time of the server for it
 */
public record SoakResult(SoakPlan plan, int delivered, int opened, List<String> problems, LiveObjects before, LiveObjects after,
        List<String> filesLeft, Duration elapsed, Duration processor) {

    private static final int CLASSES = 5;

    public SoakResult {
        problems = List.copyOf(problems);
        filesLeft = List.copyOf(filesLeft);
    }

    /** By how many bytes the server has grown. */
    public long growth() {
        return after.total() - before.total();
    }

    /** For people to read, several lines. */
    public String summary() {
        double seconds = elapsed.toMillis() / 1000.0;
        return String.format(Locale.ROOT, """
            %d of %d mails delivered by %d senders at once, %d of them opened, %d problems
            %.1f s, %.0f mails a second, %.2f ms of the server's processor time for a mail
            live heap %.2f MB before, %.2f MB after: %+.2f MB, %+.0f bytes a mail
            most by %s
            temporary files left: %d
            """, delivered, plan.count(), plan.senders(), opened, problems.size(),
            seconds, delivered / seconds, processor.toNanos() / 1e6 / Math.max(1, delivered),
            before.total() / 1e6, after.total() / 1e6, growth() / 1e6, (double) growth() / Math.max(1, delivered),
            String.join(", ", after.grownMost(before, CLASSES)), filesLeft.size());
    }
}
