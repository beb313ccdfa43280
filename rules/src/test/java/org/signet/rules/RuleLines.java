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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.signet.Labelled;
import org.signet.cert.DomainPattern;
import org.signet.cert.EmailAddress;

/**
 * A rule book in lines, of a house that is example.org and all below it.
 *
 * <pre>
 * default encrypt=required
 * recipient *.partner.example sign=never alsoEncryptTo=a@example.org,b@example.org
 * subject [secure] encrypt=required
 * header X-Encrypt yes|true encrypt=required
 * larger 20000000 encrypt=never
 * calendar encrypt=never
 * </pre>
 */
final class RuleLines {
    private static final List<DomainPattern> LOCAL = List.of(DomainPattern.of("example.org"), DomainPattern.of("*.example.org"));

    private RuleLines() {
    }

    static RuleBook of(String... lines) {
        RuleBook book = RuleBook.ofLocal(LOCAL);
        for (String line : lines) {
            book = with(book, List.of(line.strip().split(" ")));
        }
        return book;
    }

    private static RuleBook with(RuleBook book, List<String> words) {
        RuleSettings settings = settings(words);
        return switch (words.getFirst()) {
            case "default" -> new RuleBook(book.local(), settings, book.internal(), book.recipients(), book.senders(), book.triggers());
            case "internal" -> new RuleBook(book.local(), book.external(), settings, book.recipients(), book.senders(), book.triggers());
            case "recipient" -> new RuleBook(book.local(), book.external(), book.internal(),
                    plus(book.recipients(), new AddressRule(AddressPattern.of(words.get(1)), settings)), book.senders(), book.triggers());
            case "sender" -> new RuleBook(book.local(), book.external(), book.internal(), book.recipients(),
                    plus(book.senders(), new AddressRule(AddressPattern.of(words.get(1)), settings)), book.triggers());
            default -> new RuleBook(book.local(), book.external(), book.internal(), book.recipients(), book.senders(),
                    plus(book.triggers(), new Trigger(condition(words), settings.encrypt(), settings.sign())));
        };
    }

    private static TriggerCondition condition(List<String> words) {
        return switch (words.getFirst()) {
            case "subject" -> new TriggerCondition.InSubject(words.get(1));
            case "header" -> new TriggerCondition.InHeader(words.get(1), Pattern.compile(words.get(2)));
            case "larger" -> new TriggerCondition.LargerThan(Long.parseLong(words.get(1)));
            case "calendar" -> new TriggerCondition.Calendar();
            default -> throw new IllegalArgumentException("no rule: " + words);
        };
    }

    private static RuleSettings settings(List<String> words) {
        RuleSettings settings = RuleSettings.NONE;
        for (String word : words) {
            String value = word.substring(word.indexOf('=') + 1);
            settings = switch (word.replaceFirst("=.*", "=")) {
                case "encrypt=" -> settings.withEncrypt(Labelled.named(value, EncryptMode.values(), "mode"));
                case "sign=" -> settings.withSign(Labelled.named(value, SignMode.values(), "mode"));
                case "profile=" -> settings.withProfile(
                        Profile.BUILT_IN.stream().filter(profile -> profile.name().equals(value)).findFirst().orElseThrow());
                case "certificateOf=" -> settings.withCertificateOf(value.equals("own") ? CertificateOwner.OWN
                        : new CertificateOwner(Optional.of(EmailAddress.of(value))));
                case "alsoEncryptTo=" -> settings.withAlsoEncryptTo(value.equals("nobody") ? List.of()
                        : Stream.of(value.split(",")).map(EmailAddress::of).toList());
                default -> settings;
            };
        }
        return settings;
    }

    private static <T> List<T> plus(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }
}
