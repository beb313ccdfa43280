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
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.signet.algorithm.CryptoProviders;

/** Makes private keys of the provider that will work with them. */
final class PrivateKeyDecoder {
    private PrivateKeyDecoder() {
    }

    static PrivateKey decode(PrivateKeyInfo info) throws IOException {
        return CryptoProviders.standard().converted(bouncyCastle(info));
    }

    /** The key as Bouncy Castle's. */
    static PrivateKey bouncyCastle(PrivateKeyInfo info) throws IOException {
        // Bouncy Castle knows the kinds of keys once a provider exists.
        CryptoProviders.standard().bouncyCastle();
        PrivateKey key = BouncyCastleProvider.getPrivateKey(info);
        if (key == null) {
            throw new UnreadableKeyFile("holds a private key of the kind " + info.getPrivateKeyAlgorithm().getAlgorithm()
                    + ", which is not supported");
        }
        return key;
    }
}
