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
package org.signet.parameters;

import java.util.Optional;
import org.signet.ConfigurationException;

/** Somewhere that parameters are written. */
public interface ParameterSource {
    /**
     * What the parameter says there; nothing where it is not given, whatever its default is.
     *
     * @throws ConfigurationException if its value is not accepted
     */
    <T> Optional<T> given(Parameter<T> parameter);

    /**
     * What the parameter says there, or its default.
     *
     * @throws ConfigurationException if its value is not accepted, or it is not given and has no default
     */
    default <T> T value(Parameter<T> parameter) {
        Optional<T> given = given(parameter);
        return given.isPresent() ? given.get() : parameter.defaultText().flatMap(parameter.reader()::apply)
                .orElseThrow(() -> new ConfigurationException("the parameter " + parameter.name() + " is missing"));
    }

    /** This source, and the other for what is not given here. */
    default ParameterSource orElse(ParameterSource other) {
        ParameterSource first = this;
        return new ParameterSource() {
            @Override
            public <T> Optional<T> given(Parameter<T> parameter) {
                Optional<T> given = first.given(parameter);
                return given.isPresent() ? given : other.given(parameter);
            }
        };
    }
}
