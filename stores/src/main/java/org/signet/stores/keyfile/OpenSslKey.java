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
import java.io.StringReader;
import java.io.StringWriter;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMDecryptorProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;
import org.signet.MalformedMessageException;
import org.signet.algorithm.CryptoProviders;
import org.signet.cms.CmsParsing;

/** Reads the private keys that OpenSSL wrote before PKCS #8: PKCS #1 (RFC 8017) and SEC 1 (RFC 5915), encrypted by a PEM header or not. */
final class OpenSslKey {
    private OpenSslKey() {
    }

    static PrivateKeyInfo read(PemObject object, KeyFileOpening opening) throws IOException {
        return switch (parse(object)) {
            case PEMKeyPair open -> open.getPrivateKeyInfo();
            case PEMEncryptedKeyPair encrypted -> decrypt(encrypted, opening);
            default -> throw new UnreadableKeyFile("holds a private key that cannot be read");
        };
    }

    private static Object parse(PemObject object) throws IOException {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            writer.writeObject(object);
        }
        try (PEMParser parser = new PEMParser(new StringReader(text.toString()))) {
            return parser.readObject();
        }
    }

    private static PrivateKeyInfo decrypt(PEMEncryptedKeyPair encrypted, KeyFileOpening opening) throws IOException {
        for (PasswordForm form : PasswordForm.of(opening.keyPasswords())) {
            PEMDecryptorProvider decryptor = new JcePEMDecryptorProviderBuilder().setProvider(CryptoProviders.standard().bouncyCastle())
                    .build(form.password().chars());
            try {
                return CmsParsing.parse("private key", () -> encrypted.decryptKeyPair(decryptor).getPrivateKeyInfo());
            } catch (MalformedMessageException wrongPassword) {
                continue;
            }
        }
        throw new WrongPassword(WrongPassword.Lock.PRIVATE_KEY);
    }
}
