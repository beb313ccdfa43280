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
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.X509TrustedCertificateBlock;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;

/**
 * Reads PEM (RFC 7468) and the older private keys of OpenSSL. Text around the objects, and objects that are neither certificate nor
 * private key, are passed over.
 */
final class PemFormat implements KeyFileFormat {
    @Override
    public KeyFileContents read(byte[] file, KeyFileOpening opening) throws IOException {
        KeyFileContents contents = new KeyFileContents();
        try (PemReader reader = new PemReader(new StringReader(new String(file, StandardCharsets.ISO_8859_1)))) {
            for (PemObject object = reader.readPemObject(); object != null; object = reader.readPemObject()) {
                add(object, opening, contents);
            }
        }
        return contents;
    }

    private static void add(PemObject object, KeyFileOpening opening, KeyFileContents contents) throws IOException {
        byte[] content = object.getContent();
        switch (object.getType()) {
            case "CERTIFICATE", "X509 CERTIFICATE" -> contents.add(CertificateDecoder.decode(content));
            case "TRUSTED CERTIFICATE" ->
                    contents.add(CertificateDecoder.decode(new X509TrustedCertificateBlock(content).getCertificateHolder().getEncoded()));
            case "PKCS7", "CMS" -> contents.addAll(new Pkcs7Format().read(content, opening));
            case "PKCS12" -> contents.addAll(new Pkcs12Format().read(content, opening));
            case "PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY" -> {
                String alias = contents.nextAlias(Optional.empty());
                if (opening.wants(alias)) {
                    contents.add(LoadedKey.of(alias, key(object, opening)));
                }
            }
            default -> { }
        }
    }

    private static PrivateKeyInfo key(PemObject object, KeyFileOpening opening) throws IOException {
        return switch (object.getType()) {
            case "PRIVATE KEY" -> PrivateKeyInfo.getInstance(object.getContent());
            case "ENCRYPTED PRIVATE KEY" -> PasswordCipher.decrypt(EncryptedPrivateKeyInfo.getInstance(object.getContent()),
                    PasswordForm.of(opening.keyPasswords()));
            default -> OpenSslKey.read(object, opening);
        };
    }
}
