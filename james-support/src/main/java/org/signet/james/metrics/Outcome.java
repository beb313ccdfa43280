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
package org.signet.james.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signet.james.status.RecipientFacts;
import org.signet.james.status.Word;

/**
 * What became of a mail in a mailet.
 *
 * @param line for the log, without anything of the mail's content; nothing where the mail was passed by
 * @param counted the counters that it adds one to, by the last word of their names; one may be there several times
 */
public record Outcome(Optional<String> line, List<String> counted) {
    /** Nothing was to be done. */
    public static final Outcome PASSED_BY = new Outcome(Optional.empty(), List.of());

    /** Counts recipients for whom the rules had a message signed. */
    static final String RULES_SIGNED = "signed";
    /** Counts messages that the rules cannot be applied to. */
    static final String RULES_MALFORMED = "malformed";

    public Outcome {
        Objects.requireNonNull(line);
        counted = List.copyOf(counted);
    }

    /** One that a word says. */
    public static Outcome of(Word word) {
        return new Outcome(Optional.of(word.word()), List.of(word.word()));
    }

    /** One that the rules had for each of these recipients. */
    public static Outcome ofRules(String line, List<RecipientFacts> recipients) {
        List<String> counted = new ArrayList<>();
        for (RecipientFacts recipient : recipients) {
            counted.add(recipient.outcome().word());
            if (recipient.signed()) {
                counted.add(RULES_SIGNED);
            }
        }
        return new Outcome(Optional.of(line), counted);
    }

    /** One that the rules had for a message that they cannot be applied to. */
    public static Outcome malformedForRules() {
        return new Outcome(Optional.of(RULES_MALFORMED), List.of(RULES_MALFORMED));
    }
}
