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
package org.signet.james.verification;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import org.apache.mailet.AttributeName;
import org.apache.mailet.Mail;
import org.signet.TemporaryFailureException;
import org.signet.parameters.Parameter;

/**
 * For which time a signature is judged. No header field says it: senders write those, and would choose a time at which they were trusted.
 */
public sealed interface JudgementTime {
    /**
     * When this server took the mail in; the present where James does not say. James sets it when it makes the mail, and keeps it in
     * queues and repositories.
     */
    record Reception() implements JudgementTime {
        @Override
        public Instant of(Mail mail, Instant now) {
            return Optional.ofNullable(mail.getLastUpdated()).map(Date::toInstant).filter(received -> !received.isAfter(now)).orElse(now);
        }
    }

    /** The present. */
    record Present() implements JudgementTime {
        @Override
        public Instant of(Mail mail, Instant now) {
            return now;
        }
    }

    /** What a mailet that the administrator trusts has left in an attribute, a {@link ZonedDateTime}. */
    record FromAttribute(AttributeName name) implements JudgementTime {
        @Override
        public Instant of(Mail mail, Instant now) throws TemporaryFailureException {
            Optional<Instant> time = mail.getAttribute(name).map(attribute -> attribute.getValue().value())
                    .filter(ZonedDateTime.class::isInstance).map(ZonedDateTime.class::cast).map(ZonedDateTime::toInstant);
            return time.map(given -> given.isAfter(now) ? now : given).orElseThrow(() -> new TemporaryFailureException(
                    "the attribute " + name.asString() + " says no time to judge its signature for"));
        }
    }

    /**
     * The time for this mail, never later than the present.
     *
     * @throws TemporaryFailureException if it cannot be told
     */
    Instant of(Mail mail, Instant now) throws TemporaryFailureException;

    /** A parameter that says which. */
    static Parameter<JudgementTime> parameter(String name, String defaultText, String description) {
        return Parameter.text(name, "reception, now or attribute:NAME of a mail attribute", description, "attribute:org.example.Received")
                .withDefault(defaultText).map(JudgementTime::parse);
    }

    private static Optional<JudgementTime> parse(String text) {
        String attribute = "attribute:";
        if (text.startsWith(attribute)) {
            return Optional.of(text.substring(attribute.length()).strip()).filter(name -> !name.isEmpty())
                    .map(AttributeName::of).map(FromAttribute::new);
        }
        return switch (text) {
            case "reception" -> Optional.of(new Reception());
            case "now" -> Optional.of(new Present());
            default -> Optional.empty();
        };
    }
}
