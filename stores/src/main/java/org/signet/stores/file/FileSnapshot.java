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
package org.signet.stores.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.signet.stores.KeyRing;
import org.signet.stores.StoredCertificate;
import org.signet.stores.keyfile.KeyAssembly;
import org.signet.stores.keyfile.KeyFile;

/**
 * All files of a store at one look.
 *
 * @param files the files, in the order of the configuration
 * @param directoryProblems why directories cannot be listed now
 * @param ring the keys and certificates of the files
 * @param lonely private keys without a certificate, in words
 */
record FileSnapshot(Map<Path, StoredFile> files, Map<Path, String> directoryProblems, KeyRing ring, List<String> lonely) {
    static final FileSnapshot EMPTY = of(Map.of(), Map.of());

    static FileSnapshot of(Map<Path, StoredFile> files, Map<Path, String> directoryProblems) {
        List<KeyFile> contents = files.values().stream().flatMap(file -> file.content().stream()).toList();
        KeyAssembly assembly = KeyAssembly.of(contents);
        return new FileSnapshot(new LinkedHashMap<>(files), Map.copyOf(directoryProblems),
                KeyRing.of(assembly.entries(), certificates(contents)), assembly.lonely());
    }

    /** This snapshot after a look that found the same content, with other problems perhaps. */
    FileSnapshot withFiles(Map<Path, StoredFile> same, Map<Path, String> problems) {
        return new FileSnapshot(new LinkedHashMap<>(same), Map.copyOf(problems), ring, lonely);
    }

    /** Why files and directories cannot be used as they are now, in sentences. */
    List<String> problems() {
        return Stream.concat(directoryProblems.values().stream().sorted(), files.values().stream().flatMap(file -> file.problem().stream()))
                .toList();
    }

    private static List<StoredCertificate> certificates(Collection<KeyFile> contents) {
        List<StoredCertificate> certificates = new ArrayList<>();
        contents.forEach(file -> file.certificates()
                .forEach(certificate -> certificates.add(new StoredCertificate(file.path().toString(), certificate))));
        return certificates;
    }
}
