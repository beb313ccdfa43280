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
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.signet.stores.KeyEntry;

/**
 * The private keys of several files, each with its certificate and the authorities above it, wherever among these files they are: the key
 * may be in one file, its certificate in a second, the authority's in a third.
 *
 * @param entries the keys with their certificates
 * @param lonely what holds a private key without a certificate anywhere, in words
 */
public record KeyAssembly(List<KeyEntry> entries, List<String> lonely) {
    public KeyAssembly {
        entries = List.copyOf(entries);
        lonely = List.copyOf(lonely);
    }

    /** Brings the keys and certificates of these files together. */
    public static KeyAssembly of(Collection<KeyFile> files) {
        Set<X509Certificate> certificates = new LinkedHashSet<>();
        files.forEach(file -> certificates.addAll(file.certificates()));
        Map<PublicKeyMatch, List<X509Certificate>> owners = new HashMap<>();
        certificates.forEach(certificate -> PublicKeyMatch.of(certificate)
                .ifPresent(match -> owners.computeIfAbsent(match, unused -> new ArrayList<>()).add(certificate)));
        CertificateChains chains = new CertificateChains(certificates);
        List<KeyEntry> entries = new ArrayList<>();
        List<String> lonely = new ArrayList<>();
        for (KeyFile file : files) {
            for (LoadedKey key : file.keys()) {
                List<X509Certificate> own = owners.getOrDefault(key.match(), List.of());
                own.forEach(certificate -> entries.add(
                        KeyEntry.of(file.path().toString(), key.alias(), key.key(), chains.above(certificate))));
                if (own.isEmpty()) {
                    lonely.add("private key " + key.alias() + " in " + file.path());
                }
            }
        }
        return new KeyAssembly(entries, lonely);
    }
}
