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
import java.util.List;
import org.signet.SmimeException;
import org.signet.TemporaryFailureException;
import org.signet.configuration.OpenStores;
import org.signet.stores.CertificateStore;
import picocli.CommandLine.Parameters;

/** Does one thing to each of the certificates that are named by their fingerprints, in whichever store they are. */
abstract class FingerprintsCommand extends ConfiguredCommand {
    @Parameters(arity = "1..*", paramLabel = "FINGERPRINT", description = "SHA-256, or its first 8 hexadecimal digits or more")
    private List<String> fingerprints;

    /** Does it, where that store has the certificate; false where there was nothing to do. */
    abstract boolean change(CertificateStore store, String fingerprint) throws TemporaryFailureException;

    /** What was done, in one word. */
    abstract String done();

    /** Why there was nothing to do, behind the fingerprint. */
    abstract String nothingToDo();

    @Override
    final int run(OpenStores stores) throws SmimeException, IOException {
        CertificateInventory inventory = new CertificateInventory(stores);
        int status = ExitStatus.NOTHING_TO_DO;
        for (Fingerprint fingerprint : fingerprints.stream().map(Fingerprint::parse).toList()) {
            if (inventory.change(fingerprint, this::change)) {
                writeText(done() + " " + fingerprint.start() + "\n");
                status = ExitStatus.DONE;
            } else {
                complain(fingerprint.start() + " " + nothingToDo());
            }
        }
        return status;
    }
}
