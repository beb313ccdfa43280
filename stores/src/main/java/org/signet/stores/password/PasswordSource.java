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

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.signet.ConfigurationException;

/**
 * Where a password is to be taken from. It is read anew whenever a key file is, so that a password may change together with its file.
 *
 * <p>In configuration: {@code file:PATH} for the text of a file, {@code env:NAME} for an environment variable, and anything else for the
 * password itself. A password that happens to begin with {@code file:} or {@code env:} is written with {@code inline:} before it.
 */
public sealed interface PasswordSource permits NoPassword, InlinePassword, PasswordFile, PasswordVariable {
    /** There is no password, which key stores treat like the empty one. */
    PasswordSource NONE = new NoPassword();

    /**
     * The password as it is now; nothing where none is configured.
     *
     * @throws ConfigurationException if the file cannot be read, or the variable is not set
     */
    Optional<Password> read();

    /** Where it comes from, in words that complete "does not open the file: ", as {@code the password in env:SIGNET_PASSWORD}. */
    String description();

    /** The source that a value of the configuration means; {@code file:PATH} is relative to the working directory. */
    static PasswordSource parse(String value) {
        return parse(value, PasswordFile::locate);
    }

    /**
     * The source that a value of the configuration means.
     *
     * @param locator finds the file of a value that begins with {@code file:}; given the whole value
     */
    static PasswordSource parse(String value, Function<String, Path> locator) {
        if (value.startsWith("file:")) {
            return new PasswordFile(locator.apply(value));
        }
        if (value.startsWith("env:")) {
            return new PasswordVariable(value.substring("env:".length()));
        }
        return inline(value.startsWith("inline:") ? value.substring("inline:".length()) : value);
    }

    /** This text is the password. */
    static PasswordSource inline(CharSequence text) {
        return new InlinePassword(Password.of(text));
    }

    /** The text of this file is the password. */
    static PasswordSource inFile(Path file) {
        return new PasswordFile(file);
    }
}
