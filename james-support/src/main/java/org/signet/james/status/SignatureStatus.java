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
package org.signet.james.status;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signet.verify.Finding;
import org.signet.verify.IdentityFinding;
import org.signet.verify.IntegrityFinding;
import org.signet.verify.Note;
import org.signet.verify.TrustFinding;
import org.signet.verify.VerificationResult;

/** The verdict on a signature in one word; where a signature has several faults, the gravest, in the order of this list. */
public enum SignatureStatus implements Word {
    /** It claims to be signed, and cannot be read. */
    MALFORMED,
    /** It does not prove that the message is what its signer signed. */
    INVALID,
    /** It is whole, and nothing that we trust vouches for the signer. */
    UNTRUSTED,
    /** It is whole and trusted, and the signer is not who the message is from. */
    MISMATCH,
    /** It is whole, trusted, and the sender's. */
    VALID,
    /** There is none over the whole message. */
    NONE;

    /** The status of that verdict. */
    public static SignatureStatus of(VerificationResult result) {
        return switch (result) {
            case VerificationResult.NotSigned none -> NONE;
            case VerificationResult.Valid valid -> VALID;
            case VerificationResult.Malformed malformed -> MALFORMED;
            case VerificationResult.Refused refused -> gravest(refused);
        };
    }

    private static SignatureStatus gravest(VerificationResult.Refused refused) {
        Set<SignatureStatus> all = refused.allFindings().stream().filter(Finding::refuses)
                .flatMap(SignatureStatus::of).collect(Collectors.toSet());
        return Stream.of(INVALID, UNTRUSTED, MISMATCH).filter(all::contains).findFirst().orElse(INVALID);
    }

    private static Stream<SignatureStatus> of(Finding finding) {
        return switch (finding) {
            case IntegrityFinding integrity -> Stream.of(INVALID);
            case TrustFinding trust -> Stream.of(UNTRUSTED);
            case IdentityFinding identity -> Stream.of(MISMATCH);
            case Note note -> Stream.empty();
        };
    }
}
