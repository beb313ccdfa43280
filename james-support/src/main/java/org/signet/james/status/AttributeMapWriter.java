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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.mailet.AttributeValue;

/** Makes a map for a mail attribute, of those types alone that James can store. */
final class AttributeMapWriter {
    private final Map<String, AttributeValue<?>> values = new LinkedHashMap<>();

    AttributeMapWriter flag(String key, boolean value) {
        values.put(key, AttributeValue.of(value));
        return this;
    }

    AttributeMapWriter text(String key, String value) {
        values.put(key, AttributeValue.of(value));
        return this;
    }

    /** In UTC. */
    AttributeMapWriter time(String key, Instant value) {
        values.put(key, AttributeValue.of(value.atZone(ZoneOffset.UTC)));
        return this;
    }

    AttributeMapWriter texts(String key, List<String> texts) {
        return list(key, texts.stream().<AttributeValue<?>>map(AttributeValue::of).toList());
    }

    AttributeMapWriter list(String key, Collection<AttributeValue<?>> elements) {
        values.put(key, AttributeValue.of(new ArrayList<>(elements)));
        return this;
    }

    AttributeValue<?> value() {
        return AttributeValue.of(values);
    }
}
