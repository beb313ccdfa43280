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

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How much is sent.
 *
 * @param count      mails
 * @param senders    how many send at the same time
 * @param treatments what is done with them, in turn
 */
public record SoakPlan(int count, int senders, List<Treatment> treatments) {

    private static final int FIRST_OF_WARM_UP = 1_000_000_000;
    private static final int SMALL = 2 * 1024;
    private static final int MEDIUM = 50 * 1024;
    private static final int LARGE = 1024 * 1024;

    public SoakPlan {
        treatments = List.copyOf(treatments);
    }

    /** Every treatment in turn. */
    public static SoakPlan mixed(int count, int senders) {
        return new SoakPlan(count, senders, List.of(Treatment.values()));
    }

    /** The control: the same mails, and Signet does nothing with them. */
    public static SoakPlan plain(int count, int senders) {
        return new SoakPlan(count, senders, List.of(Treatment.PLAIN));
    }

    /** The mails that go through the server before its memory is measured for the first time: every size, every treatment. */
    List<LoadMail> warmUp() {
        return mails(FIRST_OF_WARM_UP, Math.clamp(count / 5, 700, 2000));
    }

    /** The mails. */
    List<LoadMail> mails() {
        return mails(0, count);
    }

    /** How many get such a treatment, those before included. */
    long total(Predicate<Treatment> which) {
        return Stream.concat(warmUp().stream(), mails().stream()).filter(mail -> which.test(mail.treatment())).count();
    }

    /** Of a hundred mails one has 1 MB, ten have 50 KB, the others 2 KB. */
    private List<LoadMail> mails(int first, int number) {
        return IntStream.range(first, first + number)
            .mapToObj(n -> new LoadMail(n, treatments.get(n % treatments.size()), size(n)))
            .toList();
    }

    private static int size(int number) {
        if (number % 100 == 0) {
            return LARGE;
        }
        return number % 10 == 5 ? MEDIUM : SMALL;
    }
}
