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
package org.signet.rules;

import java.util.List;
import java.util.stream.Stream;
import org.signet.cert.EmailAddress;

/**
 * All that is asked for one recipient.
 *
 * @param basic what counts where no rule says otherwise
 * @param recipient rules for the recipient, the general ones first
 * @param sender rules for the sender, likewise
 * @param triggers what kind of mail it is
 */
record RecipientRules(List<Sourced> basic, List<Sourced> recipient, List<Sourced> sender, MatchedTriggers triggers) {
    RecipientRules {
        basic = List.copyOf(basic);
        recipient = List.copyOf(recipient);
        sender = List.copyOf(sender);
    }

    RecipientDecision decide(EmailAddress address, boolean internal) {
        Outcome<EncryptMode> encrypt = triggers.encrypt(ask(Setting.ENCRYPT));
        Outcome<SignMode> sign = triggers.sign(ask(Setting.SIGN));
        Outcome<Profile> profile = ask(Setting.PROFILE);
        Outcome<CertificateOwner> owner = ask(Setting.CERTIFICATE_OF);
        Outcome<List<EmailAddress>> readers = ask(Setting.ALSO_ENCRYPT_TO);
        List<Step> steps = Stream.of(encrypt, sign, profile, owner, readers).flatMap(outcome -> outcome.steps().stream()).toList();
        return new RecipientDecision(address, internal, encrypt.value(), sign.value(), profile.value(), owner.value().instead(),
                readers.value(), steps);
    }

    private <T> Outcome<T> ask(Setting<T> setting) {
        return Outcome.of(setting, basic, recipient, sender);
    }
}
