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

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;

/**
 * An attribute of a mail with the type of its value. A sender can forge any header field, but no attribute: mailets leave in attributes
 * what matchers decide on.
 *
 * @param name as it is written in the conditions of James' matchers
 * @param writer the value as James stores it
 * @param reader the value that James has stored; nothing where it is of another type
 */
public record MailAttribute<T>(AttributeName name, Function<T, AttributeValue<?>> writer, Function<Object, Optional<T>> reader) {
    /** An attribute whose value is a text. */
    public static MailAttribute<String> text(String name) {
        return new MailAttribute<>(AttributeName.of(name), AttributeValue::of, value -> cast(value, String.class));
    }

    /** An attribute whose value is one word of an enumeration. */
    public static <W extends Enum<W> & Word> MailAttribute<W> word(String name, Class<W> words) {
        return new MailAttribute<>(AttributeName.of(name), word -> AttributeValue.of(word.word()),
                value -> cast(value, String.class).flatMap(text -> Word.parse(words, text)));
    }

    /** An attribute whose value is a list of texts. */
    public static MailAttribute<List<String>> texts(String name) {
        return list(name, AttributeValue::of, value -> cast(value, String.class));
    }

    /** An attribute whose value is a list of byte sequences, such as certificates in DER. */
    public static MailAttribute<List<byte[]>> bytes(String name) {
        return list(name, AttributeValue::of, value -> cast(value, byte[].class));
    }

    /** An attribute whose value is a list. Reading passes over elements of another type. */
    public static <E> MailAttribute<List<E>> list(String name, Function<E, AttributeValue<?>> writer,
            Function<Object, Optional<E>> reader) {
        return new MailAttribute<>(AttributeName.of(name), elements -> {
            Collection<AttributeValue<?>> values = new ArrayList<>();
            elements.forEach(element -> values.add(writer.apply(element)));
            return AttributeValue.of(values);
        }, value -> cast(value, Collection.class).map(values -> elements(values, reader)));
    }

    private static <E> List<E> elements(Collection<?> values, Function<Object, Optional<E>> reader) {
        return values.stream().map(value -> value instanceof AttributeValue<?> wrapped ? wrapped.value() : value)
                .flatMap(value -> reader.apply(value).stream()).toList();
    }

    private static <T> Optional<T> cast(Object value, Class<T> type) {
        return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
    }

    /** It with that value. */
    public Attribute of(T value) {
        return new Attribute(name, writer.apply(value));
    }

    /** Sets it, in place of the value that it had. */
    public void set(Mail mail, T value) {
        mail.setAttribute(of(value));
    }

    /** Its value; nothing where the mail does not have it. */
    public Optional<T> get(Mail mail) {
        return mail.getAttribute(name).flatMap(attribute -> reader.apply(attribute.getValue().value()));
    }

    /** Takes it away. */
    public void remove(Mail mail) {
        mail.removeAttribute(name);
    }
}
