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

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signet.ConfigurationException;

/** Replaces {@code ${env:NAME}} and {@code ${sys:NAME}}, as all configuration files of James may use them. */
final class Interpolation {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(env|sys):([^}]+)}");

    private Interpolation() {
    }

    /**
     * The text with the values of its variables.
     *
     * @throws ConfigurationException if one is not set
     */
    static String apply(String text) {
        return VARIABLE.matcher(text).replaceAll(variable -> {
            boolean environment = variable.group(1).equals("env");
            String value = Optional.ofNullable(environment ? System.getenv(variable.group(2)) : System.getProperty(variable.group(2)))
                    .orElseThrow(() -> new ConfigurationException(SmimeXml.NAME + ": the " + (environment ? "environment variable "
                            : "system property ") + variable.group(2) + " is not set, and " + variable.group() + " asks for it."));
            return Matcher.quoteReplacement(value);
        });
    }
}
