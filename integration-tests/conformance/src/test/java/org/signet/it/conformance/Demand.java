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
package org.signet.it.conformance;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** What the words of an origin ask of a verdict. */
enum Demand {
    /** Good in every respect. */
    VALID("valid", Verdict::isValid),
    /** Not altered; of the signer nothing is said, or nothing good. */
    INTACT("intact", verdict -> verdict.isValid() || verdict.status().equals("refused") && verdict.broken().isEmpty()),
    /** Altered, or garbage, and recognised as that. */
    BROKEN("broken", verdict -> verdict.status().equals("malformed") || verdict.status().equals("refused") && !verdict.broken().isEmpty()),
    /** Not to be believed, whatever the reason. */
    REFUSED("refused", verdict -> verdict.status().equals("refused") || verdict.status().equals("malformed")),
    /** No signature over the whole message. */
    NOT_SIGNED("not signed", verdict -> verdict.status().equals("not-signed")),
    /** Nothing but surviving it. */
    NOT_VALID("not valid", verdict -> !verdict.isValid());

    private final String words;
    private final Predicate<Verdict> met;

    Demand(String words, Predicate<Verdict> met) {
        this.words = words;
        this.met = met;
    }

    static Optional<Demand> find(String words) {
        return Arrays.stream(values()).filter(demand -> demand.words.equals(words)).findFirst();
    }

    static Demand named(String words) {
        return find(words).orElseThrow(() -> new AssertionError("\"" + words + "\" is none of "
                + Arrays.stream(values()).map(demand -> demand.words).toList()));
    }

    boolean isMetBy(Verdict verdict) {
        return met.test(verdict);
    }
}
