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
import org.signet.configuration.SmimeSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "check",
        description = "Reads a configuration and all that it names, as a server does when it starts, and says all that is amiss.")
final class ConfigCheckCommand extends SignetCommand {
    @Mixin
    private ConfigurationOptions configuration;

    @Override
    public Integer call() throws IOException {
        SmimeSettings settings = configuration.settings();
        CheckReport report = new CheckReport();
        try (StoreCheck stores = new StoreCheck(report, Instant.now())) {
            stores.check(settings, configuration.locations());
            settings.rules().ifPresent(rules -> new RulesCheck(report, stores).check(rules));
        }
        writeText(report.text(configuration.file()));
        return report.status();
    }
}
