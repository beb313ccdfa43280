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
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signet.cert.EmailAddress;

/**
 * One of the things that rules decide.
 *
 * @param name in configuration
 * @param given what a rule says of it
 * @param both what counts where a rule for the recipient says the first and one for the sender the second
 * @param text a value as in configuration
 */
record Setting<T>(String name, Function<RuleSettings, Optional<T>> given, BinaryOperator<T> both, Function<T, String> text) {
    static final Setting<EncryptMode> ENCRYPT = new Setting<>("encrypt", RuleSettings::encrypt, Setting::greater, EncryptMode::label);
    static final Setting<SignMode> SIGN = new Setting<>("sign", RuleSettings::sign, Setting::greater, SignMode::label);
    static final Setting<Profile> PROFILE = new Setting<>("profile", RuleSettings::profile, (recipient, sender) -> recipient,
            Profile::name);
    static final Setting<CertificateOwner> CERTIFICATE_OF = new Setting<>("certificateOf", RuleSettings::certificateOf,
            (recipient, sender) -> recipient, CertificateOwner::toString);
    static final Setting<List<EmailAddress>> ALSO_ENCRYPT_TO = new Setting<>("alsoEncryptTo", RuleSettings::alsoEncryptTo, Setting::union,
            readers -> readers.isEmpty() ? "nobody" : readers.stream().map(EmailAddress::toString).collect(Collectors.joining(", ")));

    Setting {
        Objects.requireNonNull(name);
        Objects.requireNonNull(given);
        Objects.requireNonNull(both);
        Objects.requireNonNull(text);
    }

    Step step(T value, String source) {
        return new Step(name, text.apply(value), source);
    }

    static <E extends Comparable<E>> E greater(E one, E other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static List<EmailAddress> union(List<EmailAddress> recipient, List<EmailAddress> sender) {
        return Stream.concat(recipient.stream(), sender.stream()).distinct().toList();
    }
}
