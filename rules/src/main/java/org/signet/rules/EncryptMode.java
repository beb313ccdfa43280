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

import org.signet.Labelled;

/** Whether mail is encrypted; in the order of strictness. */
public enum EncryptMode implements Labelled {
    /** It leaves as it is. */
    NEVER("never"),
    /** Who can be encrypted to gets it encrypted, the others as it is. */
    WHEN_POSSIBLE("when-possible"),
    /** Who cannot be encrypted to does not get it, and the sender is told; the others get it encrypted. */
    REQUIRED_EACH("required-each"),
    /** All get it encrypted, or nobody gets it. */
    REQUIRED("required");

    private final String label;

    EncryptMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether nobody may get it in clear. */
    public boolean isMandatory() {
        return this == REQUIRED_EACH || this == REQUIRED;
    }
}
