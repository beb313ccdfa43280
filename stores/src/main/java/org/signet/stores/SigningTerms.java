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
package org.signet.stores;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.signet.cert.CertificateEmails;

/**
 * What a certificate says of when its key signs mail, read once: it is asked for every mail.
 *
 * @param mail whether the certificate is for signing mail, and names an address at all
 * @param notBefore the start of its validity
 * @param notAfter the end of its validity
 */
record SigningTerms(boolean mail, Instant notBefore, Instant notAfter) {
    static SigningTerms of(X509Certificate certificate) {
        return new SigningTerms(CertificateFitness.signs(certificate) && !CertificateEmails.of(certificate).isEmpty(),
                certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant());
    }

    boolean allow(Instant at) {
        return mail && !at.isBefore(notBefore) && !at.isAfter(notAfter);
    }
}
