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

/** A private key as read from a file, before its certificate is found. */
final class LoadedKey {
    private final String alias;
    private final PrivateKey key;
    private final PublicKeyMatch match;

    private LoadedKey(String alias, PrivateKey key, PublicKeyMatch match) {
        this.alias = alias;
        this.key = key;
        this.match = match;
    }

    static LoadedKey of(String alias, PrivateKeyInfo info) throws IOException {
        return new LoadedKey(alias, PrivateKeyDecoder.decode(info), PublicKeyMatch.of(info));
    }

    String alias() {
        return alias;
    }

    PrivateKey key() {
        return key;
    }

    PublicKeyMatch match() {
        return match;
    }

    @Override
    public String toString() {
        return "LoadedKey[" + alias + "]";
    }
}
