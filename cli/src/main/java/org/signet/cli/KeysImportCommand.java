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
package org.signet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.signet.ConfigurationException;
import org.signet.SmimeException;
import org.signet.cert.CertificateEmails;
import org.signet.configuration.OpenStores;
import org.signet.stores.KeyEntry;
import org.signet.stores.PrivateKeyStore;
import org.signet.stores.Provenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "Puts private keys, with their certificates, into the first store that takes them.")
final class KeysImportCommand extends ConfiguredCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "PKCS#12, JKS or PEM with private keys and their certificates,"
            + " which may be in different files")
    private List<Path> files;

    @Mixin
    private PasswordOptions password;

    @Override
    int run(OpenStores stores) throws SmimeException, IOException {
        PrivateKeyStore store = stores.writableKeys().orElseThrow(() -> new ConfigurationException("the configuration names no store that"
                + " private keys can be put into; files are read only, and <stores> with <database> and <masterKey> is not"));
        List<KeyEntry> entries = password.readAll(files).entries();
        if (entries.isEmpty()) {
            throw new ConfigurationException(files.stream().map(Path::toString).collect(Collectors.joining(", "))
                    + ": no private key with its certificate is there");
        }
        StringBuilder text = new StringBuilder();
        for (KeyEntry entry : entries) {
            String file = Path.of(entry.origin()).getFileName().toString();
            boolean stored = entry.addTo(store, new Provenance(Provenance.Origin.IMPORTED, file, Instant.now()));
            text.append(stored ? "imported " : "known already ").append(Fingerprint.of(entry.certificate()).start()).append(' ')
                    .append(String.join(",", CertificateEmails.of(entry.certificate()).stream().map(Object::toString).toList()))
                    .append('\n');
        }
        writeText(text.toString());
        return ExitStatus.DONE;
    }
}
