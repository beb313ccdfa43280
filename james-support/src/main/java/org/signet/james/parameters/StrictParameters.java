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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.mailet.MailetConfig;
import org.signet.ConfigurationException;
import org.signet.parameters.Parameter;
import org.signet.parameters.ParameterSource;
import org.signet.parameters.Words;

/**
 * The parameters of one mailet in {@code mailetcontainer.xml}, read strictly: a name that is not known, a value that is not accepted and
 * a missing value stop the start of James with one sentence. (James' own reader takes the default where a value is misspelt.)
 */
public final class StrictParameters implements ParameterSource {
    private static final String FILE = "mailetcontainer.xml, ";
    private static final Set<String> OF_THE_CONTAINER = Set.of("onMailetException", "onMatchException");

    private final MailetConfig config;
    private final String mailet;

    private StrictParameters(MailetConfig config, String mailet) {
        this.config = config;
        this.mailet = mailet;
    }

    /** The parameters of a mailet. */
    public static StrictParameters of(MailetConfig config) {
        String className = config.getMailetName();
        return new StrictParameters(config, className.substring(className.lastIndexOf('.') + 1));
    }

    /**
     * Checks that the mailet is given none but these and, as every mailet may be, {@code onMailetException} and {@code onMatchException}.
     *
     * @throws ConfigurationException if the configuration holds another one
     */
    public void requireOnly(List<Parameter<?>> declared) {
        List<String> names = new ArrayList<>();
        config.getInitParameterNames().forEachRemaining(names::add);
        names.forEach(name -> requireKnown(name, declared));
    }

    private void requireKnown(String name, List<Parameter<?>> declared) {
        List<String> known = Stream.concat(declared.stream().flatMap(parameter -> parameter.names().stream()), OF_THE_CONTAINER.stream())
                .sorted(String.CASE_INSENSITIVE_ORDER).toList();
        if (!known.contains(name)) {
            String hint = Words.nearest(name, known).map(near -> "; did you mean " + near + "?").orElse("");
            throw wrong("there is no parameter «" + name + "»" + hint + " Accepted are " + String.join(", ", known) + ".");
        }
    }

    /**
     * What the parameter says, or its default.
     *
     * @throws ConfigurationException if its value is not accepted, or it is not given and has no default
     */
    @Override
    public <T> T value(Parameter<T> parameter) {
        Optional<T> given = given(parameter);
        if (given.isPresent()) {
            return given.get();
        }
        String text = parameter.defaultText().orElseThrow(() -> wrong(missing(parameter)));
        return parameter.reader().apply(text).orElseThrow(() -> wrong(missing(parameter)));
    }

    /**
     * What the parameter says; nothing where it is not given, whatever its default is.
     *
     * @throws ConfigurationException if its value is not accepted, or it is given under two of its names
     */
    @Override
    public <T> Optional<T> given(Parameter<T> parameter) {
        List<String> names = parameter.names().stream().filter(name -> config.getInitParameter(name) != null).toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        if (names.size() > 1) {
            throw wrong("the parameters " + String.join(" and ", names) + " mean the same; give one of them.");
        }
        String written = config.getInitParameter(names.getFirst());
        String text = parameter.secret() ? written : written.strip();
        Optional<T> value = parameter.reader().apply(text);
        if (value.isEmpty()) {
            String shown = parameter.secret() ? "is not accepted" : "is «" + text + "»";
            throw wrong("the parameter " + names.getFirst() + " " + shown + "; accepted: " + parameter.accepted() + ".");
        }
        return value;
    }

    /**
     * What the container does with a mail whose mailet fails: {@code ignore}, {@code propagate} or a processor.
     *
     * @return nothing where it is not given, which means the processor {@code error}
     */
    public Optional<String> onMailetException() {
        return Optional.ofNullable(config.getInitParameter("onMailetException"));
    }

    /** The exception that stops the start of James with this sentence, which names the file and the mailet before it. */
    public ConfigurationException wrong(String sentence) {
        return new ConfigurationException(FILE + mailet + ": " + sentence);
    }

    /**
     * The exception that stops the start of James with this sentence. It has no cause, because administrators read the root cause first.
     */
    public MessagingException wrong(ConfigurationException cause) {
        boolean names = cause.getMessage().startsWith("conf/") || cause.getMessage().startsWith(FILE);
        return new MessagingException(names ? cause.getMessage() : wrong(cause.getMessage() + ".").getMessage());
    }

    private static String missing(Parameter<?> parameter) {
        return "the parameter " + parameter.name() + " is missing; accepted: " + parameter.accepted() + ".";
    }
}
