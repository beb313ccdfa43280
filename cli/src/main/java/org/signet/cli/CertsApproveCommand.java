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

import org.signet.TemporaryFailureException;
import org.signet.stores.CertificateStore;
import picocli.CommandLine.Command;

@Command(name = "approve", description = "Lets certificates be used that are in quarantine.")
final class CertsApproveCommand extends FingerprintsCommand {
    @Override
    boolean change(CertificateStore store, String fingerprint) throws TemporaryFailureException {
        return store.approve(fingerprint);
    }

    @Override
    String done() {
        return "approved";
    }

    @Override
    String nothingToDo() {
        return "is not in quarantine";
    }
}
