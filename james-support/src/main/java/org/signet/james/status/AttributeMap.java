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

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.mailet.AttributeValue;

/**
 * A map in a mail attribute, as James has it in memory and after it was stored. What is missing or of another type is absent.
 *
 * @param values values of Java types, not wrapped
 */
record AttributeMap(Map<String, Object> values) {
    /** The map that this value is; nothing where it is none. */
    static Optional<AttributeMap> of(Object value) {
        if (!(unwrapped(value) instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, element) -> values.put(String.valueOf(key), unwrapped(element)));
        return Optional.of(new AttributeMap(values));
    }

    boolean isTrue(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    Optional<String> text(String key) {
        return of(key, String.class);
    }

    Optional<Instant> time(String key) {
        return of(key, ZonedDateTime.class).map(ZonedDateTime::toInstant);
    }

    List<String> texts(String key) {
        return elements(key).filter(String.class::isInstance).map(String.class::cast).toList();
    }

    List<AttributeMap> maps(String key) {
        return elements(key).flatMap(element -> of(element).stream()).toList();
    }

    private <T> Optional<T> of(String key, Class<T> type) {
        return Optional.ofNullable(values.get(key)).filter(type::isInstance).map(type::cast);
    }

    private Stream<?> elements(String key) {
        return values.get(key) instanceof Collection<?> elements ? elements.stream().map(AttributeMap::unwrapped) : Stream.empty();
    }

    private static Object unwrapped(Object value) {
        return value instanceof AttributeValue<?> wrapped ? wrapped.value() : value;
    }
}
