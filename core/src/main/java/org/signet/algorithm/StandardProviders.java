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

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.signet.ConfigurationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The providers of this JVM, chosen once, when they are first asked for. */
final class StandardProviders {
    private static final Logger LOGGER = LoggerFactory.getLogger(CryptoProviders.class);
    private static final Supplier<CryptoProviders> CHOSEN = choose();

    private StandardProviders() {
    }

    static CryptoProviders get() {
        return CHOSEN.get();
    }

    /** A wrong choice is told each time: an exception now would be a NoClassDefFoundError the next time, which helps nobody. */
    private static Supplier<CryptoProviders> choose() {
        try {
            ProviderChoice choice = ProviderChoice.of(System.getProperties());
            Corretto corretto = choice.mayBeCorretto() ? Corretto.find(CryptoProviders.class.getClassLoader()) : new Corretto.Absent();
            CryptoProviders providers = CryptoProviders.of(choice, corretto);
            log(choice, corretto, providers.duties());
            return () -> providers;
        } catch (ConfigurationException wrong) {
            return () -> {
                throw new ConfigurationException(wrong.getMessage(), wrong);
            };
        }
    }

    private static void log(ProviderChoice choice, Corretto corretto, List<ProviderDuty> duties) {
        if (corretto instanceof Corretto.Unusable unusable) {
            LOGGER.warn("{} is there, but is not used, since {}", Corretto.NAME, unusable.why());
        }
        Map<String, List<String>> works = duties.stream().collect(Collectors.groupingBy(ProviderDuty::provider,
                Collectors.mapping(ProviderDuty::work, Collectors.toList())));
        LOGGER.info("Arithmetic ({}={}): {}", ProviderChoice.PROPERTY, choice.label(), works.entrySet().stream()
                .map(entry -> entry.getKey() + " does " + String.join(", ", entry.getValue())).sorted().collect(Collectors.joining("; ")));
    }
}
