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
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.signet.stores.password.Password;

/** Reads the key stores that only Java knows, with Java's own code. Without a password the file is read, and not checked for integrity. */
record JavaKeyStoreFormat(String type) implements KeyFileFormat {
    @Override
    public KeyFileContents read(byte[] file, KeyFileOpening opening) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance(type);
            store.load(new ByteArrayInputStream(file), opening.storePassword().map(Password::chars).orElse(null));
            return contents(store, opening);
        } catch (IOException wrong) {
            throw wrong.getCause() instanceof UnrecoverableKeyException ? new WrongPassword(WrongPassword.Lock.FILE) : wrong;
        } catch (GeneralSecurityException unusable) {
            throw new UnreadableKeyFile("is a " + type + " key store that this Java cannot read");
        }
    }

    private static KeyFileContents contents(KeyStore store, KeyFileOpening opening) throws GeneralSecurityException, IOException {
        KeyFileContents contents = new KeyFileContents();
        for (String alias : Collections.list(store.aliases())) {
            addCertificates(store, alias, contents);
            if (store.isKeyEntry(alias) && store.getCertificateChain(alias) != null) {
                contents.nextAlias(Optional.of(alias));
                if (opening.wants(alias)) {
                    contents.add(LoadedKey.of(alias, PrivateKeyInfo.getInstance(key(store, alias, opening).getEncoded())));
                }
            }
        }
        return contents;
    }

    private static void addCertificates(KeyStore store, String alias, KeyFileContents contents)
            throws GeneralSecurityException, IOException {
        Certificate[] chain = store.getCertificateChain(alias);
        Certificate single = store.getCertificate(alias);
        List<Certificate> certificates = chain != null ? List.of(chain) : Optional.ofNullable(single).stream().toList();
        for (Certificate certificate : certificates) {
            contents.add(CertificateDecoder.decode(certificate.getEncoded()));
        }
    }

    private static PrivateKey key(KeyStore store, String alias, KeyFileOpening opening) throws GeneralSecurityException, IOException {
        List<Password> passwords = opening.keyPasswords();
        for (Password password : passwords.isEmpty() ? List.of(Password.of("")) : passwords) {
            try {
                Key key = store.getKey(alias, password.chars());
                if (key instanceof PrivateKey privateKey) {
                    return privateKey;
                }
            } catch (UnrecoverableKeyException wrongPassword) {
                continue;
            }
        }
        throw new WrongPassword(WrongPassword.Lock.PRIVATE_KEY);
    }
}
