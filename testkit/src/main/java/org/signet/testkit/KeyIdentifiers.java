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
package org.signet.testkit;

import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/** Key identifiers by method 1 of RFC 5280 section 4.2.1.2: SHA-1 over the key's bits. */
final class KeyIdentifiers {

    private KeyIdentifiers() {
    }

    static Extension ofSubject(PublicKey key) {
        return CertificateBuilder.extension(Extension.subjectKeyIdentifier, false,
            calculator().createSubjectKeyIdentifier(info(key)).toASN1Primitive());
    }

    static Extension ofAuthority(PublicKey key) {
        return CertificateBuilder.extension(Extension.authorityKeyIdentifier, false,
            calculator().createAuthorityKeyIdentifier(info(key)).toASN1Primitive());
    }

    private static SubjectPublicKeyInfo info(PublicKey key) {
        return SubjectPublicKeyInfo.getInstance(key.getEncoded());
    }

    private static JcaX509ExtensionUtils calculator() {
        try {
            return new JcaX509ExtensionUtils();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK has no SHA-1", e);
        }
    }
}
