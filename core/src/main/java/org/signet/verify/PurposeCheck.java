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

import java.util.ArrayList;
import java.util.List;
import org.signet.cert.CertificatePurpose;
import org.signet.cert.ParsedCertificate;

/** RFC 8550 §4.4: the certificate is for signing mail. Those of web servers are not. */
final class PurposeCheck {
    private PurposeCheck() {
    }

    static List<Finding> findings(ParsedCertificate certificate) {
        List<Finding> findings = new ArrayList<>(0);
        certificate.unfitForSigningMail().map(TrustFinding.WrongKeyUsage::new).ifPresent(findings::add);
        if (CertificatePurpose.isAuthority(certificate.certificate())) {
            findings.add(new Note.SignerIsAuthority());
        }
        return findings;
    }
}
