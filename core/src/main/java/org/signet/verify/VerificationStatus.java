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
package org.signet.verify;

import java.util.Locale;
import java.util.stream.Stream;

/** A verdict in one word, as matchers and people who are in a hurry ask for it. Of several reasons to refuse, the gravest counts. */
public enum VerificationStatus {
    /** Nothing is wrong. */
    VALID,
    /** The signature is good and the sender's, but nothing that we trust vouches for the certificate. */
    UNTRUSTED,
    /** The signature does not prove that the message is what its signer signed. */
    INVALID,
    /** The signature is good and trusted, but the signer is not the sender. */
    MISMATCH,
    /** The message claims to be signed and cannot be read. */
    MALFORMED,
    /** The message is not signed as a whole. */
    NONE;

    /** The status of this verdict. */
    public static VerificationStatus of(VerificationResult result) {
        return switch (result) {
            case VerificationResult.Valid valid -> VALID;
            case VerificationResult.NotSigned notSigned -> NONE;
            case VerificationResult.Malformed malformed -> MALFORMED;
            case VerificationResult.Refused refused -> gravest(refused.allFindings().stream().filter(Finding::refuses));
        };
    }

    private static VerificationStatus gravest(Stream<Finding> findings) {
        return findings.map(VerificationStatus::of).reduce(MISMATCH, (a, b) -> a == INVALID || b == INVALID ? INVALID
                : a == UNTRUSTED || b == UNTRUSTED ? UNTRUSTED : MISMATCH);
    }

    private static VerificationStatus of(Finding finding) {
        return switch (finding) {
            case IntegrityFinding integrity -> INVALID;
            case TrustFinding trust -> UNTRUSTED;
            case IdentityFinding identity -> MISMATCH;
            case Note note -> MISMATCH;
        };
    }

    /** Its name in configuration, as {@code valid}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
