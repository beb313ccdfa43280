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
package org.signet;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One of several choices that an administrator names. */
public interface Labelled {
    /** Its name in configuration and on the command line, as {@code crl-or-ocsp}. */
    String label();

    /**
     * The choice of that name.
     *
     * @param choices all of them
     * @param kind what they are, for the message, as {@code "revocation method"}
     * @throws ConfigurationException if there is none
     */
    static <C extends Labelled> C named(String name, C[] choices, String kind) {
        return Stream.of(choices).filter(choice -> choice.label().equals(name)).findFirst()
                .orElseThrow(() -> new ConfigurationException("there is no " + kind + " «" + name + "»; accepted are "
                        + Stream.of(choices).map(Labelled::label).collect(Collectors.joining(", "))));
    }
}
