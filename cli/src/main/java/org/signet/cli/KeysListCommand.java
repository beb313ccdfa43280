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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signet.SmimeException;
import org.signet.configuration.OpenStores;
import org.signet.stores.CertificateRecord;
import org.signet.stores.KeyEntry;
import org.signet.stores.PrivateKeyStore;
import org.signet.stores.Store;
import org.signet.stores.StoredCertificate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Shows the certificates of the private keys in files and in stores that can be written to.")
final class KeysListCommand extends ConfiguredCommand {
    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    @Override
    int run(OpenStores stores) throws SmimeException, IOException {
        List<ListedCertificate> keys = new ArrayList<>();
        stores.keyRings().forEach(ring -> ring.current().entries().forEach(entry -> keys.add(inFile(entry))));
        for (Store store : stores.stores()) {
            Optional<PrivateKeyStore> writable = store.writableKeys();
            if (writable.isPresent()) {
                for (CertificateRecord listed : writable.get().list()) {
                    keys.add(ListedCertificate.of(store.name(), listed));
                }
            }
        }
        writeText(json ? ListedJson.of(keys) : ListedText.of(keys, Instant.now()));
        return ExitStatus.DONE;
    }

    private static ListedCertificate inFile(KeyEntry entry) {
        return ListedCertificate.of(new StoredCertificate(entry.origin(), entry.certificate()));
    }
}
