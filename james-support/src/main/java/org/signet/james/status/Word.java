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

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A value of an enumeration that is written as a word: in a mail attribute, a condition of a matcher, the documentation. */
public interface Word {
    /** The constant's name, as an enumeration has it. */
    String name();

    /** The word: the constant's name in lower case with hyphens, as {@code already-signed}. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of that enumeration which is written so; case does not matter. */
    static <W extends Enum<W> & Word> Optional<W> parse(Class<W> words, String text) {
        return Stream.of(words.getEnumConstants()).filter(word -> word.word().equalsIgnoreCase(text)).findFirst();
    }
}
