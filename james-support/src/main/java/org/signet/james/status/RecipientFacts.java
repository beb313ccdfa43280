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
package org.signet.james.status;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.mailet.AttributeValue;

/**
 * What a mail attribute says of one recipient and the rules.
 *
 * @param address who
 * @param outcome what became of the mail
 * @param signed whether this server signed it
 * @param encrypt what the rules ask for, as {@code required}
 * @param sign what the rules ask for, as {@code when-possible}
 * @param profile name of the algorithm profile
 * @param reason why it was refused, as {@code no-certificate}; nothing where it was not
 * @param steps why the rules ask for it, as {@code encrypt = required (recipient partner.example)}
 */
public record RecipientFacts(String address, RulesOutcome outcome, boolean signed, String encrypt, String sign, String profile,
        Optional<String> reason, List<String> steps) {
    public RecipientFacts {
        Objects.requireNonNull(address);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(encrypt);
        Objects.requireNonNull(sign);
        Objects.requireNonNull(profile);
        Objects.requireNonNull(reason);
        steps = List.copyOf(steps);
    }

    AttributeValue<?> toAttributeValue() {
        AttributeMapWriter map = new AttributeMapWriter().text("address", address).text("outcome", outcome.word()).flag("signed", signed)
                .text("encrypt", encrypt).text("sign", sign).text("profile", profile);
        reason.ifPresent(why -> map.text("reason", why));
        return map.texts("steps", steps).value();
    }

    /** Nothing where it does not say of whom or what. */
    static Optional<RecipientFacts> from(AttributeMap map) {
        return map.text("address").flatMap(address -> map.text("outcome").flatMap(word -> Word.parse(RulesOutcome.class, word))
                .map(outcome -> new RecipientFacts(address, outcome, map.isTrue("signed"), map.text("encrypt").orElse(""),
                        map.text("sign").orElse(""), map.text("profile").orElse(""), map.text("reason"), map.texts("steps"))));
    }
}
