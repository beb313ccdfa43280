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

import java.util.stream.Collectors;
import org.signet.algorithm.CryptoProviders;
import picocli.CommandLine.Command;

@Command(name = "providers", description = "Says which cryptographic provider does what, as the system property signet.provider chooses.")
final class ConfigProvidersCommand extends SignetCommand {
    @Override
    public Integer call() {
        writeText(CryptoProviders.standard().duties().stream().map(duty -> duty.work() + ": " + duty.provider() + "\n")
                .collect(Collectors.joining()));
        return ExitStatus.DONE;
    }
}
