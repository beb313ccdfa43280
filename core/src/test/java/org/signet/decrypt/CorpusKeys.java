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
package org.signet.decrypt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.signet.algorithm.CryptoProviders;
import org.signet.testkit.Corpus;

/** The keys that open the encrypted mails of the corpus. */
final class CorpusKeys {
    private CorpusKeys() {
    }

    /** All keys of a PKCS #12 file. */
    static List<DecryptionKey> pkcs12(String path, String password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(Corpus.bytes(path)), password.toCharArray());
            List<DecryptionKey> keys = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    keys.add(DecryptionKey.of((PrivateKey) store.getKey(alias, password.toCharArray()),
                            (X509Certificate) store.getCertificate(alias)));
                }
            }
            return keys;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(path, e);
        }
    }

    /** A key and its certificate, each PEM or DER. */
    static List<DecryptionKey> pair(String keyPath, String certificatePath) {
        try {
            PrivateKeyInfo info = keyInfo(Corpus.bytes(keyPath));
            PrivateKey key = KeyFactory.getInstance(info.getPrivateKeyAlgorithm().getAlgorithm().getId(),
                    CryptoProviders.standard().bouncyCastle()).generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
            return List.of(DecryptionKey.of(key, (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(Corpus.bytes(certificatePath)))));
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(keyPath, e);
        }
    }

    private static PrivateKeyInfo keyInfo(byte[] bytes) throws IOException {
        if (bytes[0] == 0x30) {
            return PrivateKeyInfo.getInstance(bytes);
        }
        try (PEMParser parser = new PEMParser(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.US_ASCII))) {
            for (Object object = parser.readObject(); object != null; object = parser.readObject()) {
                if (object instanceof PEMKeyPair pair) {
                    return pair.getPrivateKeyInfo();
                }
                if (object instanceof PrivateKeyInfo info) {
                    return info;
                }
            }
            throw new UncheckedIOException(new IOException("no private key"));
        }
    }
}
