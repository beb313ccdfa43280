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

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.signet.james.status.DecryptionStatus;
import org.signet.james.status.EncryptionStatus;
import org.signet.james.status.HarvestStatus;
import org.signet.james.status.RulesOutcome;
import org.signet.james.status.SignatureStatus;
import org.signet.james.status.SigningStatus;
import org.signet.james.status.Word;

/** What mailets do, one operation each, and what can become of a mail: each is counted. */
public enum Operation {
    SIGN(words(SigningStatus.values()), words(SigningStatus.SIGNED)),
    ENCRYPT(words(EncryptionStatus.values()), words(EncryptionStatus.ENCRYPTED)),
    DECRYPT(words(DecryptionStatus.values()), words(DecryptionStatus.DECRYPTED, DecryptionStatus.FAILED)),
    VERIFY(words(SignatureStatus.values()), words(SignatureStatus.VALID, SignatureStatus.MISMATCH, SignatureStatus.UNTRUSTED,
            SignatureStatus.INVALID)),
    RULES(Stream.concat(words(RulesOutcome.values()).stream(), Stream.of(Outcome.RULES_SIGNED, Outcome.RULES_MALFORMED)).toList(),
            words(RulesOutcome.values())),
    HARVEST(words(HarvestStatus.values()), words(HarvestStatus.KNOWN, HarvestStatus.QUARANTINED, HarvestStatus.ACCEPTED));

    private final List<String> outcomes;
    private final Set<String> done;

    Operation(List<String> outcomes, List<String> done) {
        this.outcomes = outcomes;
        this.done = Set.copyOf(done);
    }

    private static List<String> words(Word... words) {
        return Stream.of(words).map(Word::word).toList();
    }

    /** What its metrics begin with, as {@code signet.sign.}. */
    String prefix() {
        return "signet." + name().toLowerCase(Locale.ROOT) + ".";
    }

    /** Everything that can become of a mail. */
    List<String> outcomes() {
        return outcomes;
    }

    /** Whether it was carried out, so that its time counts, where this became of a mail. */
    boolean isDone(Outcome outcome) {
        return outcome.counted().stream().anyMatch(done::contains);
    }
}
