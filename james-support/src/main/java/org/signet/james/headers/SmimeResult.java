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
package org.signet.james.headers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signet.james.status.Word;
import org.signet.verify.Finding;
import org.signet.verify.IdentityFinding;
import org.signet.verify.IntegrityFinding;
import org.signet.verify.Note;
import org.signet.verify.TrustFinding;

/** The results of the method {@code smime} in {@code Authentication-Results} (RFC 7281 §3.1), those of refused signatures by gravity. */
public enum SmimeResult implements Word {
    /** A verification test failed, of the signature or of the certificate: expired or revoked is the RFC's own example (§3.3). */
    FAIL,
    /** It cannot be verified now or later: "the signer's certificate not being available". */
    PERMERROR,
    /** It could not be verified for now, as when a CRL cannot be had. A later attempt may have a result. */
    TEMPERROR,
    /**
     * The signature verifies and this server does not accept it: its algorithms, the authority, or who made it. That last one is the RFC's
     * own example of what is not "acceptable to the verifier".
     */
    POLICY,
    /** It is signed, and what should be a signature "contained syntax errors". */
    NEUTRAL,
    /** It is verified and accepted. */
    PASS,
    /** The message as a whole is not signed. */
    NONE;

    /** The result of a signature with this finding; nothing where it is no reason to refuse. */
    static Optional<SmimeResult> of(Finding finding) {
        return finding.refuses() ? Optional.of(refusal(finding)) : Optional.empty();
    }

    private static SmimeResult refusal(Finding finding) {
        return switch (finding) {
            case IntegrityFinding.SignerCertificateMissing missing -> PERMERROR;
            case IntegrityFinding.AlgorithmRefused algorithm -> POLICY;
            case IntegrityFinding integrity -> FAIL;
            case TrustFinding.ChainUntrusted untrusted -> POLICY;
            case TrustFinding.ChainAlgorithmRefused algorithm -> POLICY;
            case TrustFinding.RevocationUnknown unknown -> TEMPERROR;
            case TrustFinding trust -> FAIL;
            case IdentityFinding identity -> POLICY;
            case Note note -> POLICY;
        };
    }

    /** The result of a signature with these findings, the gravest of theirs; nothing where none is a reason to refuse. */
    static Optional<SmimeResult> gravest(List<Finding> findings) {
        return Stream.of(values()).filter(result -> findings.stream().anyMatch(finding -> of(finding).filter(result::equals).isPresent()))
                .findFirst();
    }
}
