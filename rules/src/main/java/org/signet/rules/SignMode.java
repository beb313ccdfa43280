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

/** Whether mail is signed; in the order of strictness. */
public enum SignMode implements Labelled {
    /** It is not signed. */
    NEVER("never"),
    /** It is signed where it is encrypted too and the sender has a key. */
    ONLY_WITH_ENCRYPTION("only-with-encryption"),
    /** It is signed where the sender has a key. */
    WHEN_POSSIBLE("when-possible"),
    /** It is signed, or does not leave. */
    REQUIRED("required");

    private final String label;

    SignMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
