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

import java.security.cert.X509Certificate;
import java.util.List;
import org.apache.mailet.Mail;
import org.signet.verify.Finding;
import org.signet.verify.SignerReport;
import org.signet.verify.VerificationResult;

/**
 * What mail attributes say of a signature.
 *
 * @param status the verdict
 * @param findings the codes of everything that was found out
 * @param signers each signer
 */
public record SignatureFacts(SignatureStatus status, List<String> findings, List<SignerReport> signers) {
    public SignatureFacts {
        findings = List.copyOf(findings);
        signers = List.copyOf(signers);
    }

    /** The facts of that verdict. */
    public static SignatureFacts of(VerificationResult result) {
        SignatureStatus status = SignatureStatus.of(result);
        return switch (result) {
            case VerificationResult.Valid valid -> new SignatureFacts(status, codes(valid.notes()), valid.signers());
            case VerificationResult.Refused refused -> new SignatureFacts(status, codes(refused.allFindings()), refused.signers());
            case VerificationResult.NotSigned none -> new SignatureFacts(status, codes(none.findings()), List.of());
            case VerificationResult.Malformed malformed -> malformed();
        };
    }

    /** The facts of a message that cannot be read. */
    public static SignatureFacts malformed() {
        return new SignatureFacts(SignatureStatus.MALFORMED, List.of(), List.of());
    }

    /** The signers' certificates, as far as they were found. */
    public List<X509Certificate> certificates() {
        return signers.stream().flatMap(signer -> signer.certificate().stream()).toList();
    }

    /** Sets the attributes. */
    public void write(Mail mail) {
        SmimeAttributes.SIGNATURE_STATUS.set(mail, status);
        SmimeAttributes.SIGNATURE_FINDINGS.set(mail, findings);
        SmimeAttributes.SIGNERS.set(mail, signers.stream().map(SignerFacts::of).toList());
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).distinct().toList();
    }
}
