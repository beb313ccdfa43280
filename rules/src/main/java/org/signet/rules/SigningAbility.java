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
import org.signet.sign.SigningIdentity;

/** Whether the sender's mail can be signed. */
public sealed interface SigningAbility {
    /** With this key. */
    record With(SigningIdentity identity) implements SigningAbility {
        public With {
            Objects.requireNonNull(identity);
        }
    }

    /** It is signed already, by the sender's own mail program, and stays as it is. */
    record Already() implements SigningAbility {
    }

    /**
     * It cannot.
     *
     * @param reason the end of a sentence that starts with "it cannot be signed because"
     */
    record Without(String reason) implements SigningAbility {
        public Without {
            Objects.requireNonNull(reason);
        }
    }
}
