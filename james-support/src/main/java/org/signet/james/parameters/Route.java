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
package org.signet.james.parameters;

import jakarta.mail.MessagingException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.mailet.Mail;
import org.apache.mailet.ProcessingState;
import org.signet.parameters.Parameter;
import org.signet.parameters.Words;

/** Where a mail goes that a mailet could not treat. */
public sealed interface Route {
    /** The word for {@link Pass} where a mail passes as it is. */
    String PASS = "pass";

    /** On to the next mailet, as it is. */
    record Pass() implements Route {
    }

    /** Back to its sender as a notice; the mail itself goes nowhere. */
    record Refuse() implements Route {
    }

    /** To the processor of that name. */
    record ToProcessor(String name) implements Route {
        /**
         * Checks that the mail is not in that processor already.
         *
         * @throws MessagingException if it is: it would not leave it, and go on to the mailets behind this one
         */
        public void requireOther(Mail mail) throws MessagingException {
            if (name.equalsIgnoreCase(Optional.ofNullable(mail.getState()).orElse(Mail.DEFAULT))) {
                throw new MessagingException("the processor " + name + ", where the mail has to go, is the one that it must not stay in");
            }
        }
    }

    /** Sends the mail to the processor; any other route leaves it where it is. */
    default void send(Mail mail) {
        if (this instanceof ToProcessor processor) {
            mail.setState(processor.name());
        }
    }

    /**
     * Sends the mail to the processor, where it must not stay; any other route leaves it where it is.
     *
     * @throws MessagingException if it is in that processor already
     */
    default void divert(Mail mail) throws MessagingException {
        if (this instanceof ToProcessor processor) {
            processor.requireOther(mail);
            mail.setState(processor.name());
        }
    }

    /** A parameter that takes {@code pass} or the name of a processor. */
    static Parameter<Route> parameter(String name, String defaultText, String description) {
        return parameter(name, Map.of(PASS, new Pass()), defaultText, description);
    }

    /** A parameter that takes one of these words or the name of a processor. */
    static Parameter<Route> parameter(String name, Map<String, Route> words, String defaultText, String description) {
        Map<String, Route> known = new LinkedHashMap<>(words);
        List<String> accepted = Stream.concat(known.keySet().stream().sorted(), Stream.of("the name of a processor")).toList();
        return Parameter.text(name, Words.either(accepted), description, "quarantine").withDefault(defaultText)
                .map(text -> Optional.of(known.getOrDefault(text, new ToProcessor(text))));
    }

    /** The processors that these routes lead to, for James to check at start that they exist. */
    static Collection<ProcessingState> processors(Route... routes) {
        return Stream.of(routes).filter(ToProcessor.class::isInstance).map(ToProcessor.class::cast)
                .map(route -> new ProcessingState(route.name())).distinct().toList();
    }
}
