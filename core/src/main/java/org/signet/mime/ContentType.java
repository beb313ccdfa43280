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

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A media type with its parameters (RFC 2045 §5, RFC 2231), names in lower case, quotes and comments taken off.
 *
 * @param type the first half, as {@code multipart}
 * @param subtype the second half, as {@code signed}
 * @param parameters values as written, by name in lower case
 */
public record ContentType(String type, String subtype, Map<String, String> parameters) {
    /** What an entity without a readable Content-Type is. */
    public static final ContentType TEXT_PLAIN = new ContentType("text", "plain", Map.of());

    public ContentType {
        type = type.toLowerCase(Locale.ROOT);
        subtype = subtype.toLowerCase(Locale.ROOT);
        parameters = Map.copyOf(parameters);
    }

    /** The type that this field value says, or nothing where it has no type and subtype. */
    public static Optional<ContentType> parse(String value) {
        return new ContentTypeParser(value).parse();
    }

    /** Type and subtype, as {@code multipart/signed}. */
    public String mediaType() {
        return type + "/" + subtype;
    }

    /** Whether it is this media type, given in lower case. */
    public boolean is(String mediaType) {
        return mediaType.length() == type.length() + 1 + subtype.length() && mediaType.startsWith(type)
                && mediaType.charAt(type.length()) == '/' && mediaType.endsWith(subtype);
    }

    /** Whether it is {@code multipart/…}. */
    public boolean isMultipart() {
        return type.equals("multipart");
    }

    /** The value of a parameter, whose name is given in lower case. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }
}
