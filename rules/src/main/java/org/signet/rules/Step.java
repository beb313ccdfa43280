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

/**
 * Why a setting is what it is: one of the rules that was asked, in order; the last for a setting decides.
 *
 * @param setting its name in configuration, as {@code encrypt}
 * @param value its value after this step
 * @param source the rule, as {@code recipient *.partner.example} or {@code trigger [secure] in Subject}
 */
public record Step(String setting, String value, String source) {
    public Step {
        Objects.requireNonNull(setting);
        Objects.requireNonNull(value);
        Objects.requireNonNull(source);
    }

    @Override
    public String toString() {
        return setting + " = " + value + " (" + source + ")";
    }
}
