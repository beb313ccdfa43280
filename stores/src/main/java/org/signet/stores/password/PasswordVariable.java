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
package org.signet.stores.password;

import java.util.Optional;
import org.signet.ConfigurationException;

/** The password is the value of an environment variable. */
record PasswordVariable(String name) implements PasswordSource {
    PasswordVariable {
        if (name.isBlank() || name.contains("=")) {
            throw new ConfigurationException("A password of the form env:NAME needs the name of an environment variable");
        }
    }

    @Override
    public Optional<Password> read() {
        String value = System.getenv(name);
        if (value == null) {
            throw new ConfigurationException("The environment variable " + name + ", which should hold a password (env:" + name
                    + "), is not set");
        }
        return Optional.of(Password.of(value));
    }

    @Override
    public String description() {
        return "the password in env:" + name;
    }
}
