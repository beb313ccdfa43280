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
package org.signet.stores.keyfile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import org.signet.MalformedMessageException;
import org.signet.algorithm.CryptoProviders;
import org.signet.cms.CmsParsing;

/** Reads a certificate with the JDK's decoder, and with Bouncy Castle's where the JDK finds fault with it. */
final class CertificateDecoder {
    private CertificateDecoder() {
    }

    static X509Certificate decode(byte[] encoded) throws UnreadableKeyFile {
        try {
            return generate(CertificateFactory.getInstance("X.509"), encoded);
        } catch (CertificateException tooStrict) {
            try {
                return CmsParsing.parse("certificate", () -> bouncyCastle(encoded));
            } catch (MalformedMessageException damaged) {
                throw new UnreadableKeyFile("holds a certificate that cannot be read");
            }
        }
    }

    private static X509Certificate bouncyCastle(byte[] encoded) throws IOException {
        try {
            X509Certificate certificate = generate(
                    CertificateFactory.getInstance("X.509", CryptoProviders.standard().bouncyCastle()), encoded);
            requireReadable(certificate);
            return certificate;
        } catch (CertificateException damaged) {
            throw new IOException(damaged);
        }
    }

    /** Bouncy Castle reads parts of a certificate when they are asked for: those that we ask for later must not fail then. */
    private static void requireReadable(X509Certificate certificate) throws CertificateParsingException {
        certificate.getSubjectX500Principal();
        certificate.getIssuerX500Principal();
        certificate.getNotBefore();
        certificate.getNotAfter();
        certificate.getKeyUsage();
        certificate.getExtendedKeyUsage();
        certificate.getBasicConstraints();
        if (certificate.getPublicKey() == null) {
            throw new CertificateParsingException("the public key is of an unknown kind");
        }
    }

    private static X509Certificate generate(CertificateFactory factory, byte[] encoded) throws CertificateException {
        if (factory.generateCertificate(new ByteArrayInputStream(encoded)) instanceof X509Certificate certificate) {
            return certificate;
        }
        throw new CertificateException("not an X.509 certificate");
    }
}
