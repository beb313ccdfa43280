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

import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.signet.ConfigurationException;

/** Who is asked first, and who next: the one place that knows who is how fast (docs/speed.md has the figures). */
final class ProviderOrder {
    /** The JDK's parts that do arithmetic. No other provider is asked, whatever the JVM's list of them says. */
    private static final List<String> PARTS_OF_JDK = List.of("SUN", "SunRsaSign", "SunJCE", "SunEC");

    private final ProviderChoice choice;
    private final List<Engine> corretto;
    private final List<Engine> jdk;
    private final List<Engine> bouncyCastle;

    /**
     * @throws ConfigurationException if that choice cannot be had
     */
    ProviderOrder(ProviderChoice choice, Corretto corretto, Provider bouncyCastle) {
        this.choice = choice;
        this.corretto = found(choice, corretto).map(Engine::corretto).stream().toList();
        this.jdk = PARTS_OF_JDK.stream().map(Security::getProvider).filter(Objects::nonNull).map(Engine::jdk).toList();
        this.bouncyCastle = List.of(Engine.bouncyCastle(bouncyCastle));
    }

    private static Optional<Provider> found(ProviderChoice choice, Corretto corretto) {
        return switch (corretto) {
            case Corretto.Ready ready -> Optional.of(ready.provider());
            case Corretto.Unusable unusable when choice == ProviderChoice.ACCP -> throw forced("cannot be used, since " + unusable.why());
            case Corretto.Absent absent when choice == ProviderChoice.ACCP -> throw forced("is not there: put its jar beside Signet's");
            case Corretto.Unusable unusable -> Optional.empty();
            case Corretto.Absent absent -> Optional.empty();
        };
    }

    private static ConfigurationException forced(String problem) {
        return new ConfigurationException("system property " + ProviderChoice.PROPERTY + " asks for " + ProviderChoice.ACCP.label()
                + ", but " + Corretto.NAME + " " + problem);
    }

    /** Those who have the algorithm, the best first. */
    List<Engine> of(Operation operation, String algorithm) {
        return preferred(operation, algorithm).filter(engine -> operation.isOfferedBy(engine.provider(), algorithm)).toList();
    }

    private Stream<Engine> preferred(Operation operation, String algorithm) {
        return switch (choice) {
            case AUTO -> fastest(operation, algorithm);
            case JDK -> joined(List.of(jdk, bouncyCastle));
            case BC -> joined(List.of(bouncyCastle, jdk));
            case ACCP -> Stream.concat(corretto.stream(), fastest(operation, algorithm)).distinct();
        };
    }

    private Stream<Engine> fastest(Operation operation, String algorithm) {
        return switch (operation) {
            // The JDK is as fast as native code here, and needs no call of it.
            case DIGEST, MAC -> joined(List.of(jdk, corretto, bouncyCastle));
            case PSS -> joined(List.of(corretto, jdk, bouncyCastle));
            case CIPHER -> isAny(algorithm, "AES", "RSA") ? joined(List.of(corretto, jdk, bouncyCastle))
                    : joined(List.of(bouncyCastle, jdk));
            case SIGNATURE, KEY_FACTORY -> algorithm.contains("RSA") ? joined(List.of(corretto, jdk, bouncyCastle))
                    : joined(List.of(corretto, bouncyCastle, jdk));
            case KEY_AGREEMENT, KEY_PAIRS -> joined(List.of(corretto, bouncyCastle, jdk));
        };
    }

    private static boolean isAny(String transformation, String... ciphers) {
        return List.of(ciphers).contains(transformation.split("/", 2)[0]);
    }

    private static Stream<Engine> joined(List<List<Engine>> groups) {
        return groups.stream().flatMap(List::stream);
    }
}
