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

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what a key file holds, in the order of the file. */
final class KeyFileContents {
    private final List<LoadedKey> keys = new ArrayList<>();
    private final List<X509Certificate> certificates = new ArrayList<>();
    private final List<String> aliases = new ArrayList<>();
    private int unnamed;

    /** The alias of the next private key: its own name, or else a running number, as the JDK's key stores count. */
    String nextAlias(Optional<String> name) {
        String alias = name.orElseGet(() -> Integer.toString(++unnamed));
        aliases.add(alias);
        return alias;
    }

    void add(LoadedKey key) {
        keys.add(key);
    }

    void add(X509Certificate certificate) {
        if (!certificates.contains(certificate)) {
            certificates.add(certificate);
        }
    }

    void addAll(KeyFileContents others) {
        keys.addAll(others.keys);
        aliases.addAll(others.aliases);
        others.certificates.forEach(this::add);
    }

    List<LoadedKey> keys() {
        return List.copyOf(keys);
    }

    List<X509Certificate> certificates() {
        return List.copyOf(certificates);
    }

    /** The names of all private keys, also of those that were not asked for. */
    List<String> aliases() {
        return List.copyOf(aliases);
    }
}
