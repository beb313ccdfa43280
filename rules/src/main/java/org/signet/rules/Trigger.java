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
import java.util.Optional;

/**
 * What is done with a mail of one kind, when somebody in the house sends it out.
 *
 * @param condition the kind
 * @param encrypt whether to encrypt
 * @param sign whether to sign
 */
public record Trigger(TriggerCondition condition, Optional<EncryptMode> encrypt, Optional<SignMode> sign) {
    public Trigger {
        Objects.requireNonNull(condition);
        Objects.requireNonNull(encrypt);
        Objects.requireNonNull(sign);
    }

    @Override
    public String toString() {
        return "trigger " + condition;
    }
}
