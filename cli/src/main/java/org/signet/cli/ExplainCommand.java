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
import java.util.Optional;
import org.signet.ConfigurationException;
import org.signet.SmimeException;
import org.signet.TemporaryFailureException;
import org.signet.cert.CertificateSource;
import org.signet.cert.EmailAddress;
import org.signet.cert.SigningIdentitySource;
import org.signet.configuration.OpenStores;
import org.signet.configuration.SmimeSettings;
import org.signet.rules.MessageDecision;
import org.signet.rules.Plan;
import org.signet.rules.Planner;
import org.signet.rules.RuleBook;
import org.signet.rules.SigningAbility;
import org.signet.sign.SigningIdentity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "explain", description = "Says what would become of a mail that the owner of --from submits, and why. Sends nothing.")
final class ExplainCommand extends SignetCommand {
    @Mixin
    private ConfigurationOptions configuration;

    @Mixin
    private MailOptions mail;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    @Override
    public Integer call() throws SmimeException, IOException {
        SmimeSettings settings = configuration.settings();
        RuleBook rules = settings.rules().orElseThrow(() -> new ConfigurationException(configuration.file() + " has no element rules"));
        try (OpenStores stores = configuration.open(settings)) {
            CertificateSource certificates = stores.certificates().orElse(address -> List.of());
            MessageDecision decision = rules.decide(mail.facts());
            Plan plan = new Planner(certificates).plan(decision, ability(stores, mail.from()));
            Explanation explanation = new Explanation(decision, plan, CertificatePlaces.of(plan, stores));
            writeText(json ? ExplanationJson.of(explanation) : ExplanationText.of(explanation));
            return plan.refusals().isEmpty() ? ExitStatus.DONE : ExitStatus.REFUSED;
        }
    }

    private static SigningAbility ability(OpenStores stores, EmailAddress from) throws TemporaryFailureException {
        Optional<SigningIdentitySource> keys = stores.signing();
        Optional<SigningIdentity> key = keys.isPresent() ? keys.get().find(from) : Optional.empty();
        return key.<SigningAbility>map(SigningAbility.With::new)
                .orElseGet(() -> new SigningAbility.Without("there is no key for " + from));
    }
}
