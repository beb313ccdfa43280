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

import java.io.IOException;
import java.util.List;
import org.signet.james.status.SignatureStatus;
import org.signet.mime.MimeEntity;
import org.signet.verify.Finding;
import org.signet.verify.TrustFinding;
import org.signet.verify.VerificationResult;

/**
 * A verdict in the words of the result header fields.
 *
 * @param status the verdict in one word
 * @param shown the value of {@code X-SMIME-Status}
 * @param entries what {@code Authentication-Results} says, one entry for each signer
 */
public record Verdict(SignatureStatus status, String shown, List<ResultEntry> entries) {
    /** Shown of a message with an acceptable signature. */
    public static final String GOOD = "Good signature";
    /** Shown of a message with a signature that is not acceptable, whatever the reason. */
    public static final String BAD = "Bad signature";
    /** Shown of a message that is not signed. */
    public static final String NOT_SIGNED = "Not signed";

    public Verdict {
        entries = List.copyOf(entries);
    }

    /**
     * The verdict that this result is.
     *
     * @param message that was judged
     * @param onlyTrusted whether a signature that is wrong in nothing but trust is bad
     * @throws IOException if the message cannot be read
     */
    public static Verdict of(VerificationResult result, MimeEntity message, boolean onlyTrusted) throws IOException {
        return new Verdict(SignatureStatus.of(result), shown(result, onlyTrusted), ResultEntries.of(message).entries(result));
    }

    private static String shown(VerificationResult result, boolean onlyTrusted) {
        return switch (result) {
            case VerificationResult.Valid valid -> GOOD;
            case VerificationResult.Refused refused -> !onlyTrusted && isWrongInTrustOnly(refused) ? GOOD : BAD;
            case VerificationResult.NotSigned none -> NOT_SIGNED;
            case VerificationResult.Malformed malformed -> BAD;
        };
    }

    private static boolean isWrongInTrustOnly(VerificationResult.Refused refused) {
        return !refused.signers().isEmpty()
                && refused.allFindings().stream().filter(Finding::refuses).allMatch(Verdict::isForgivable);
    }

    /** A key that was revoked may be in anybody's hands. */
    private static boolean isForgivable(Finding finding) {
        return finding instanceof TrustFinding && !(finding instanceof TrustFinding.CertificateRevoked);
    }

    /** Whether the signature counts as good. */
    public boolean isGood() {
        return shown.equals(GOOD);
    }

    /** This verdict for a message that the signature was taken off. */
    public Verdict withoutPart() {
        return new Verdict(status, shown, entries.stream().map(ResultEntry::withoutPart).toList());
    }
}
