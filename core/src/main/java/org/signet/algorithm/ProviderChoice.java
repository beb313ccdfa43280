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
package org.signet.algorithm;

import java.util.Properties;
import org.signet.ConfigurationException;
import org.signet.Labelled;

/** Who shall do the arithmetic, of the whole JVM: the system property {@value #PROPERTY}. */
public enum ProviderChoice implements Labelled {
    /** For each algorithm whoever is fastest: Amazon Corretto Crypto Provider where it is at hand and works, the JDK, Bouncy Castle. */
    AUTO("auto"),
    /** The JDK, and Bouncy Castle for what the JDK lacks. */
    JDK("jdk"),
    /** Bouncy Castle, and the JDK for what Bouncy Castle lacks. */
    BC("bc"),
    /** Amazon Corretto Crypto Provider, which has to be at hand and work; as {@link #AUTO} for what it lacks. */
    ACCP("accp");

    /** Name of the system property. */
    public static final String PROPERTY = "signet.provider";

    private final String label;

    ProviderChoice(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * The choice that the property makes; {@link #AUTO} where it is not set.
     *
     * @param properties the system's
     * @throws ConfigurationException if it is set to something else
     */
    static ProviderChoice of(Properties properties) {
        try {
            return Labelled.named(properties.getProperty(PROPERTY, AUTO.label()), values(), "provider");
        } catch (ConfigurationException wrong) {
            throw new ConfigurationException("system property " + PROPERTY + ": " + wrong.getMessage(), wrong);
        }
    }

    /** Whether Amazon's provider is looked for; otherwise its native code is not even loaded. */
    boolean mayBeCorretto() {
        return this == AUTO || this == ACCP;
    }
}
