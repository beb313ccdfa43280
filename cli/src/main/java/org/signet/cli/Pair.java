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
package org.signet.cli;

import org.signet.ConfigurationException;

/** The value of an option that is written {@code LEFT=RIGHT}. */
record Pair(String left, String right) {
    /**
     * @throws ConfigurationException if there is no equals sign, or nothing on one of its sides
     */
    static Pair of(String option, String text, String form) {
        int equals = text.indexOf('=');
        if (equals <= 0 || equals == text.length() - 1) {
            throw new ConfigurationException(option + " is written " + form + ", and not «" + text + "»");
        }
        return new Pair(text.substring(0, equals), text.substring(equals + 1));
    }
}
