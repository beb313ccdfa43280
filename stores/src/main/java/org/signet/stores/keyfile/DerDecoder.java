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

import java.io.IOException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.signet.MalformedMessageException;
import org.signet.cms.CmsParsing;

/** Reads keys and certificates that are stored elsewhere than in files, as leniently as those in files. */
public final class DerDecoder {
    private DerDecoder() {
    }

    /**
     * The certificate of this DER.
     *
     * @throws IOException if it cannot be read
     */
    public static X509Certificate certificate(byte[] encoded) throws IOException {
        return CertificateDecoder.decode(encoded);
    }

    /**
     * The private key of this PKCS #8 (RFC 5958), of the provider that works with it.
     *
     * @throws IOException if it cannot be read, or is of a kind that is not supported
     */
    public static PrivateKey privateKey(byte[] pkcs8) throws IOException {
        try {
            return CmsParsing.parse("private key", () -> PrivateKeyDecoder.decode(PrivateKeyInfo.getInstance(pkcs8)));
        } catch (MalformedMessageException damaged) {
            throw new IOException("not a private key that can be read");
        }
    }

    /**
     * Whether the private key is that of the certificate.
     *
     * @throws IOException if the key cannot be read, or is of a kind that is not supported
     */
    public static boolean belongTogether(byte[] pkcs8, X509Certificate certificate) throws IOException {
        try {
            return CmsParsing.parse("private key", () -> PublicKeyMatch.of(certificate)
                    .equals(Optional.of(PublicKeyMatch.of(PrivateKeyInfo.getInstance(pkcs8)))));
        } catch (MalformedMessageException damaged) {
            throw new IOException("not a private key that can be read");
        }
    }
}
