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
import java.util.Optional;

/** Looks at mails that have been through the server: whether that was done to them which should be, and nothing else. */
final class Examiner {

    /** No divisor of those by which sizes and treatments take turns, so that it is every treatment's turn with every size. */
    private static final int SAMPLE_EVERY = 19;

    private final People people;
    private final List<Sample> samples;

    /** @param samples what every 19th mail of a treatment is opened with that the server has signed or encrypted */
    Examiner(People people, List<Sample> samples) {
        this.people = people;
        this.samples = List.copyOf(samples);
    }

    /** Whether this mail is one of those that are opened. */
    boolean opens(LoadMail mail) {
        return mail.number() / Treatment.values().length % SAMPLE_EVERY == 0
            && (mail.treatment().signs() || mail.treatment().encrypts());
    }

    /** What is wrong with it, in one sentence. */
    Optional<String> problemOf(LoadMail mail, byte[] message) {
        byte[] expected = RawMail.of(mail.draft(people.sender(mail).address(), people.recipient(mail).address()).entity()).body();
        return problemOutside(mail.treatment(), RawMail.of(message), expected)
            .or(() -> problemInside(mail, message, expected))
            .map(problem -> "mail " + mail.number() + " (" + mail.treatment().label() + ", " + mail.size() + " bytes): " + problem);
    }

    private static Optional<String> problemOutside(Treatment treatment, RawMail message, byte[] expected) {
        boolean readable = message.contains(expected);
        if (treatment.encrypts()) {
            return unless(!readable, "anybody can read it")
                .or(() -> unless(hasType("application/pkcs7-mime", message), "it is not encrypted"));
        }
        return unless(readable, "its content is not as it was written")
            .or(() -> unless(!treatment.signs() || hasType("multipart/signed", message), "it is not signed"))
            .or(() -> unless(!treatment.verifies() || isFoundGood(message), "its signature was not found good"));
    }

    private Optional<String> problemInside(LoadMail mail, byte[] message, byte[] expected) {
        return opens(mail)
            ? samples.stream().flatMap(sample -> sample.problemOf(mail, message, expected).stream()).findFirst()
            : Optional.empty();
    }

    private static boolean hasType(String type, RawMail message) {
        return message.field("Content-Type").filter(value -> value.startsWith(type)).isPresent();
    }

    private static boolean isFoundGood(RawMail message) {
        return message.field("X-SMIME-Status").filter("Good signature"::equals).isPresent();
    }

    private static Optional<String> unless(boolean right, String otherwise) {
        return right ? Optional.empty() : Optional.of(otherwise);
    }
}
