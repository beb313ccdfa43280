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
package org.signet.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What a mail has to be like for a trigger to count. */
public sealed interface TriggerCondition {
    /** Whether a mail is like that. */
    enum Match {
        YES,
        NO,
        /** It would have taken too long to find out. */
        UNCLEAR
    }

    /**
     * A text anywhere in the subject; case does not matter.
     *
     * @param tag the text, as {@code [secure]}
     */
    record InSubject(String tag) implements TriggerCondition {
        public InSubject {
            if (tag.isBlank()) {
                throw new IllegalArgumentException("a tag in the subject needs a text");
            }
        }

        @Override
        public Match in(MessageFacts facts) {
            return new SubjectTag(tag).in(facts.subject()) ? Match.YES : Match.NO;
        }

        @Override
        public String toString() {
            return tag + " in Subject";
        }
    }

    /**
     * A header field with such a value.
     *
     * @param name the field's name; case does not matter
     * @param pattern what the whole value has to match
     */
    record InHeader(String name, Pattern pattern) implements TriggerCondition {
        public InHeader {
            Objects.requireNonNull(name);
            Objects.requireNonNull(pattern);
        }

        @Override
        public Match in(MessageFacts facts) {
            List<String> values = facts.headers().stream().filter(field -> field.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue)
                    .map(String::strip).toList();
            return new BoundedPattern(pattern).matchesAny(values);
        }

        /** By what is written, which {@link Pattern} does not compare. */
        @Override
        public boolean equals(Object other) {
            return other instanceof InHeader header && name.equals(header.name) && pattern.pattern().equals(header.pattern.pattern())
                    && pattern.flags() == header.pattern.flags();
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, pattern.pattern(), pattern.flags());
        }

        @Override
        public String toString() {
            return name + " matches " + pattern;
        }
    }

    /**
     * A message that is larger.
     *
     * @param bytes than this
     */
    record LargerThan(long bytes) implements TriggerCondition {
        private static final long MEGABYTE = 1L << 20;

        public LargerThan {
            if (bytes <= 0) {
                throw new IllegalArgumentException("a size has to be positive");
            }
        }

        @Override
        public Match in(MessageFacts facts) {
            return facts.size() > bytes ? Match.YES : Match.NO;
        }

        @Override
        public String toString() {
            return "larger than " + (bytes % MEGABYTE == 0 ? bytes / MEGABYTE + "M" : bytes + " bytes");
        }
    }

    /** An invitation, or an answer to one. */
    record Calendar() implements TriggerCondition {
        @Override
        public Match in(MessageFacts facts) {
            return facts.calendar() ? Match.YES : Match.NO;
        }

        @Override
        public String toString() {
            return "calendar";
        }
    }

    /** Whether this mail is like that. */
    Match in(MessageFacts facts);
}
