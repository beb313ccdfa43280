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
package org.signet.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The header fields of an entity in their order, each with its bytes as received. */
public record Headers(List<HeaderField> fields) {
    /** No field at all. */
    public static final Headers NONE = new Headers(List.of());

    public Headers {
        fields = List.copyOf(fields);
    }

    /** The fields of that name, in order; case does not matter. */
    public List<HeaderField> all(String name) {
        List<HeaderField> named = new ArrayList<>(1);
        for (HeaderField field : fields) {
            if (field.is(name)) {
                named.add(field);
            }
        }
        return List.copyOf(named);
    }

    /** The first field of that name; case does not matter. */
    public Optional<HeaderField> first(String name) {
        for (HeaderField field : fields) {
            if (field.is(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The unfolded value of the first field of that name. */
    public Optional<String> value(String name) {
        return first(name).map(HeaderField::value);
    }

    /** These headers with only the fields that {@code wanted} accepts. */
    public Headers filter(Predicate<HeaderField> wanted) {
        List<HeaderField> kept = new ArrayList<>(fields.size());
        for (HeaderField field : fields) {
            if (wanted.test(field)) {
                kept.add(field);
            }
        }
        return new Headers(kept);
    }

    /** These headers and, after them, {@code more}. */
    public Headers plus(HeaderField... more) {
        return plus(new Headers(List.of(more)));
    }

    /** These headers and, after them, those. */
    public Headers plus(Headers more) {
        List<HeaderField> joined = new ArrayList<>(fields.size() + more.fields.size());
        joined.addAll(fields);
        joined.addAll(more.fields);
        return new Headers(joined);
    }

    /** The bytes of all fields, without the empty line that ends a header. */
    public byte[] toBytes() {
        int length = 0;
        for (HeaderField field : fields) {
            length += field.length();
        }
        byte[] bytes = new byte[length];
        int offset = 0;
        for (HeaderField field : fields) {
            field.copyTo(bytes, offset);
            offset += field.length();
        }
        return bytes;
    }
}
