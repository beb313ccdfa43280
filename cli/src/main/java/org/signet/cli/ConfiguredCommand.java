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
import org.signet.SmimeException;
import org.signet.configuration.OpenStores;
import picocli.CommandLine.Mixin;

/** A command on the stores that a server's configuration names. */
abstract class ConfiguredCommand extends SignetCommand {
    @Mixin
    private ConfigurationOptions configuration;

    @Override
    public final Integer call() throws SmimeException, IOException {
        try (OpenStores stores = configuration.open(configuration.settings())) {
            return run(stores);
        }
    }

    /** Does the work and gives the exit status. */
    abstract int run(OpenStores stores) throws SmimeException, IOException;
}
