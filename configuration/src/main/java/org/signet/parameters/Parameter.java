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
package org.signet.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signet.Labelled;

/**
 * What a parameter of a mailet is: everything that its documentation says of it, and how its text becomes a value.
 *
 * @param name as written in {@code mailetcontainer.xml}
 * @param otherNames names that it had in James' own mailets
 * @param accepted the accepted values in words, as {@code "true or false"}
 * @param defaultText the value where it is not given; nothing where there is none
 * @param description one sentence for an administrator
 * @param example a useful value
 * @param secret whether its value must never be shown
 * @param reader the value that a text means; nothing where the text is not accepted
 */
public record Parameter<T>(String name, List<String> otherNames, String accepted, Optional<String> defaultText, String description,
        String example, boolean secret, Function<String, Optional<T>> reader) {
    public Parameter {
        Objects.requireNonNull(name);
        otherNames = List.copyOf(otherNames);
        Objects.requireNonNull(accepted);
        Objects.requireNonNull(defaultText);
        Objects.requireNonNull(description);
        Objects.requireNonNull(example);
        Objects.requireNonNull(reader);
    }

    /** A parameter that is {@code true} or {@code false}, and nothing else. */
    public static Parameter<Boolean> flag(String name, boolean defaultValue, String description) {
        return choice(name, Map.of("true", true, "false", false), Boolean.toString(defaultValue), description)
                .withExample(Boolean.toString(!defaultValue));
    }

    /** A parameter that takes one of these words; case does not matter. The example is the first word that is not the default. */
    public static <T> Parameter<T> choice(String name, Map<String, T> words, String defaultWord, String description) {
        List<String> sorted = words.keySet().stream().sorted().toList();
        String example = sorted.stream().filter(word -> !word.equals(defaultWord)).findFirst().orElse(defaultWord);
        return new Parameter<>(name, List.of(), Words.either(sorted), Optional.of(defaultWord), description, example, false,
                text -> sorted.stream().filter(text::equalsIgnoreCase).findFirst().map(words::get));
    }

    /** A parameter that takes one of these choices by its label, likewise. */
    public static <L extends Labelled> Parameter<L> choice(String name, L[] choices, L defaultChoice, String description) {
        return choice(name, Stream.of(choices).collect(Collectors.toMap(Labelled::label, Function.identity())), defaultChoice.label(),
                description);
    }

    /** A parameter that takes any text that is not blank, and has no default. */
    public static Parameter<String> text(String name, String accepted, String description, String example) {
        return new Parameter<>(name, List.of(), accepted, Optional.empty(), description, example, false,
                text -> text.isBlank() ? Optional.empty() : Optional.of(text));
    }

    /** A password: any text, the empty one too; never shown, without a default. */
    public static Parameter<String> password(String name, String description) {
        return new Parameter<>(name, List.of(), "a password, file:PATH or env:NAME", Optional.empty(), description,
                "env:SIGNET_PASSWORD", true, Optional::of);
    }

    /** A list of texts separated by commas, as James joins elements that are given several times. */
    public static Parameter<List<String>> list(String name, String accepted, String description, String example) {
        return new Parameter<>(name, List.of(), accepted, Optional.empty(), description, example, false, Parameter::split);
    }

    private static Optional<List<String>> split(String text) {
        List<String> items = Stream.of(text.split(",", -1)).map(String::strip).toList();
        return items.stream().anyMatch(String::isEmpty) ? Optional.empty() : Optional.of(items);
    }

    /** This parameter with a default, given as it would be written. */
    public Parameter<T> withDefault(String text) {
        return new Parameter<>(name, otherNames, accepted, Optional.of(text), description, example, secret, reader);
    }

    /** This parameter, which may be written under that name too. */
    public Parameter<T> alsoNamed(String other) {
        return new Parameter<>(name, Stream.concat(otherNames.stream(), Stream.of(other)).toList(), accepted, defaultText, description,
                example, secret, reader);
    }

    /** This parameter with another example. */
    public Parameter<T> withExample(String text) {
        return new Parameter<>(name, otherNames, accepted, defaultText, description, text, secret, reader);
    }

    /** This parameter with values of another type. */
    public <U> Parameter<U> map(Function<T, Optional<U>> further) {
        return new Parameter<>(name, otherNames, accepted, defaultText, description, example, secret,
                text -> reader.apply(text).flatMap(further));
    }

    /** Its name and its other names. */
    public List<String> names() {
        List<String> names = new ArrayList<>(otherNames);
        names.addFirst(name);
        return names;
    }
}
