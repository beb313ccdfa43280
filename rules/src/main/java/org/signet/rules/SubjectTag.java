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

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A text that people write into the subject for the server.
 *
 * @param text as configured; case does not matter
 */
record SubjectTag(String text) {
    SubjectTag {
        Objects.requireNonNull(text);
    }

    boolean in(String subject) {
        return pattern("").matcher(subject).find();
    }

    /** The subject without it, however often it was there, and without the space that it leaves behind. */
    String takenOutOf(String subject) {
        return pattern("\\s*").matcher(subject).replaceAll(" ").strip();
    }

    private Pattern pattern(String around) {
        return Pattern.compile(around + Pattern.quote(text) + around, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
