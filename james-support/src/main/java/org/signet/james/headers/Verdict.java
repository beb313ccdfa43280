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
import java.util.stream.Collectors;
import org.signet.cert.EmailAddress;
import org.signet.james.status.SignatureStatus;
import org.signet.verify.Finding;
import org.signet.verify.SignerReport;
import org.signet.verify.TrustFinding;
import org.signet.verify.VerificationResult;

/**
 * A verdict in the words of the result header fields.
 *
 * @param status the value of {@code X-SMIME-Status}
 * @param results what {@code Authentication-Results} says, one entry for each signer
 */
public record Verdict(String status, List<String> results) {
    /** The status of a message with an acceptable signature. */
    public static final String GOOD = "Good signature";
    /** The status of a message with a signature that is not acceptable, whatever the reason. */
    public static final String BAD = "Bad signature";
    /** The status of a message that is not signed. */
    public static final String NOT_SIGNED = "Not signed";

    public Verdict {
        results = List.copyOf(results);
    }

    /**
     * The verdict that this result is.
     *
     * @param onlyTrusted whether a signature that is wrong in nothing but trust is bad
     */
    public static Verdict of(VerificationResult result, boolean onlyTrusted) {
        String status = isGood(result, onlyTrusted) ? GOOD : BAD;
        return switch (result) {
            case VerificationResult.NotSigned none -> new Verdict(NOT_SIGNED, List.of("smime=none"));
            case VerificationResult.Malformed malformed -> new Verdict(status, List.of("smime=neutral reason=\"malformed\""));
            case VerificationResult.Valid valid -> new Verdict(status, results("smime=pass", valid.signers()));
            case VerificationResult.Refused refused -> new Verdict(status, results(refusal(refused), refused.signers()));
        };
    }

    private static boolean isGood(VerificationResult result, boolean onlyTrusted) {
        return switch (result) {
            case VerificationResult.Valid valid -> true;
            case VerificationResult.Refused refused -> !onlyTrusted && !refused.signers().isEmpty()
                    && refused.allFindings().stream().filter(Finding::refuses).allMatch(TrustFinding.class::isInstance);
            case VerificationResult.NotSigned none -> false;
            case VerificationResult.Malformed malformed -> false;
        };
    }

    /** Whether the signature counts as good. */
    public boolean isGood() {
        return status.equals(GOOD);
    }

    /** RFC 8601 §2.7.1 and RFC 7281 §3.1: policy is for a signature that is whole and that this server does not accept. */
    private static String refusal(VerificationResult.Refused refused) {
        String code = SignatureStatus.of(refused) == SignatureStatus.UNTRUSTED ? "policy" : "fail";
        String findings = refused.allFindings().stream().filter(Finding::refuses).map(Finding::code).distinct()
                .collect(Collectors.joining(", "));
        return "smime=" + code + (findings.isEmpty() ? "" : " reason=\"" + findings + "\"");
    }

    private static List<String> results(String start, List<SignerReport> signers) {
        return signers.isEmpty() ? List.of(start) : signers.stream().map(signer -> start + identifier(signer)).distinct().toList();
    }

    private static String identifier(SignerReport signer) {
        return signer.emails().stream().map(EmailAddress::toString).filter(Verdict::isPlain).findFirst()
                .map(email -> "\n\tbody.smime-identifier=" + email).orElse("");
    }

    /** Anything else would have to be quoted, and none of it is in use. */
    private static boolean isPlain(String email) {
        return email.matches("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9.-]+");
    }
}
