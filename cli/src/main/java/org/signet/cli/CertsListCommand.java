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
import java.util.List;
import java.util.Optional;
import org.signet.SmimeException;
import org.signet.cert.EmailAddress;
import org.signet.configuration.OpenStores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Shows the certificates in files and in stores that can be written to.")
final class CertsListCommand extends ConfiguredCommand {
    @Option(names = "--address", paramLabel = "ADDRESS", converter = AddressName.class, description = "only those of this address")
    private Optional<EmailAddress> address;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    @Override
    int run(OpenStores stores) throws SmimeException, IOException {
        CertificateInventory inventory = new CertificateInventory(stores);
        List<ListedCertificate> shown = inventory.list().stream()
                .filter(listed -> address.isEmpty() || listed.names(address.get())).toList();
        inventory.unlisted().forEach(store -> complain(store + " answers only for an address and is not listed"));
        writeText(json ? ListedJson.of(shown) : ListedText.of(shown, Instant.now()));
        return ExitStatus.DONE;
    }
}
