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
package org.signet.configuration;

import java.nio.file.Path;
import org.signet.stores.password.PasswordSource;

/** Finds the files that configuration names: {@code file://conf/…} and the like, as James does, and paths. */
@FunctionalInterface
public interface Locations {
    /**
     * The file or directory at this location; whether there is one is not asked.
     *
     * @throws org.signet.ConfigurationException if it cannot be a location
     */
    Path resolve(String location);

    /** Where the password that this value means is taken from: {@code file:…}, {@code env:NAME}, or the value itself. */
    default PasswordSource password(String value) {
        return PasswordSource.parse(value, this::resolve);
    }
}
