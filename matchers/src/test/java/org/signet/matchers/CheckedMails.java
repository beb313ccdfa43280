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
package org.signet.matchers;

import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.james.server.core.MailImpl;
import org.signet.cert.EmailAddress;
import org.signet.james.status.SignatureFacts;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.verify.Finding;
import org.signet.verify.SignerReport;
import org.signet.verify.VerificationResult;

/** Mails as SMIMECheckSignature leaves them. */
final class CheckedMails {
    private CheckedMails() {
    }

    /** A mail with the valid signatures of these. */
    static MailImpl signedBy(TestIdentity... signers) throws MessagingException {
        List<SignerReport> reports = new ArrayList<>();
        for (TestIdentity signer : signers) {
            reports.add(report(signer));
        }
        return with(new VerificationResult.Valid(reports));
    }

    /** A mail whose signature is refused for this, with which this signer has nothing to do. */
    static MailImpl refusedFor(Finding finding, TestIdentity signer) throws MessagingException {
        return with(new VerificationResult.Refused(List.of(report(signer)), List.of(finding)));
    }

    /** A mail with this verdict; its header says that all is well. */
    static MailImpl with(VerificationResult result) throws MessagingException {
        MailImpl mail = Mails.received(Messages.plain().header("X-SMIME-Status: Good signature").bytes());
        SignatureFacts.of(result, Instant.now()).write(mail);
        return mail;
    }

    private static SignerReport report(TestIdentity signer, Finding... findings) {
        return new SignerReport(Optional.of(signer.certificate()), List.of(EmailAddress.of(signer.address())), "sha256", "ecdsa",
                Optional.empty(), signer.chainWithRoot(), List.of(findings));
    }
}
