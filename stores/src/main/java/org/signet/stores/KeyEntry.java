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

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import org.signet.decrypt.DecryptionKey;
import org.signet.sign.SigningIdentity;

/**
 * A private key in a store, with its certificate and the certificates above it. A key with several certificates, as after a renewal that
 * kept the key, is several entries.
 *
 * @param origin where it was found, as the path of a file
 * @param alias its name there; for keys without a name their running number, from 1
 * @param signingIdentity the entry as something that signs; whether it should is another question
 * @param decryptionKey the entry as something that decrypts
 */
public record KeyEntry(String origin, String alias, SigningIdentity signingIdentity, DecryptionKey decryptionKey) {
    public KeyEntry {
        Objects.requireNonNull(origin);
        Objects.requireNonNull(alias);
    }

    /** The entry of this key; the first certificate of the chain is the key's own, its issuers follow. */
    public static KeyEntry of(String origin, String alias, PrivateKey key, List<X509Certificate> chain) {
        return new KeyEntry(origin, alias, SigningIdentity.of(key, chain), DecryptionKey.of(key, chain.getFirst()));
    }

    /** The key's own certificate. */
    public X509Certificate certificate() {
        return decryptionKey.certificate();
    }
}
