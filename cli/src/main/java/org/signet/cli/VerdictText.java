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
package org.signet.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.signet.cert.DistinguishedNames;
import org.signet.verify.Finding;
import org.signet.verify.SignerReport;
import org.signet.verify.VerificationResult;

/** A verdict in words. */
final class VerdictText {
    private VerdictText() {
    }

    static String of(VerificationResult result) {
        return switch (result) {
            case VerificationResult.Valid valid -> "valid\n" + findings("", valid.notes()) + signers(valid.signers());
            case VerificationResult.Refused refused -> "refused\n" + findings("", refused.findings()) + signers(refused.signers());
            case VerificationResult.Malformed malformed -> "malformed\n  " + malformed.why() + "\n";
            case VerificationResult.NotSigned notSigned -> "not-signed\n" + findings("", notSigned.findings());
        };
    }

    private static String signers(List<SignerReport> signers) {
        return signers.stream().map(VerdictText::signer).collect(Collectors.joining());
    }

    private static String signer(SignerReport signer) {
        String who = signer.certificate().map(DistinguishedNames::subject).orElse("unknown certificate");
        String when = signer.signingTime().map(time -> ", says it was signed at " + time).orElse("");
        String emails = signer.emails().stream().map(Object::toString).collect(Collectors.joining(", "));
        return "  signer " + who + (emails.isEmpty() ? "" : " <" + emails + ">") + "\n"
                + "    " + signer.signatureAlgorithm() + " with " + signer.digest() + when + "\n"
                + findings("  ", signer.findings());
    }

    private static String findings(String indent, List<Finding> findings) {
        return findings.stream().map(finding -> indent + "  " + finding.code() + ": " + finding.explanation() + "\n")
                .collect(Collectors.joining());
    }
}
