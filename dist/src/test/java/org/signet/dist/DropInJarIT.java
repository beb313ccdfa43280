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
package org.signet.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DropInJarIT {

    /** Logging; Reactor, in which health checks answer; and what James has for its own LDAP users and its own DNS. */
    private static final String BROUGHT_BY_BOTH = "org\\.slf4j|com\\.google\\.(common|inject)|reactor"
        + "|org\\.(reactivestreams|xbill)|com\\.unboundid";

    private static final int JAVA_21 = 65;

    private final DropInJar forJames39 = DropInJar.fromProperty("jar.james-3.9");
    private final DropInJar forJames38 = DropInJar.fromProperty("jar.james-3.8");

    Stream<DropInJar> bothJars() {
        return Stream.of(forJames39, forJames38);
    }

    @Test
    void jarForJames39HoldsOurClassesThoseOfDriversAndRenamedOnesOfOthersAlone() throws IOException {
        assertThat(forJames39.classFiles())
            .contains("org/signet/shaded/hc/core5/http/impl/io/DefaultBHttpClientConnection.class")
            .contains("org/signet/shaded/hikari/HikariDataSource.class", "org/signet/shaded/flywaydb/core/Flyway.class")
            .contains("org/h2/Driver.class", "org/postgresql/Driver.class")
            .allMatch(name -> name.matches("org/(signet|h2|postgresql)/.*"))
            .noneMatch(name -> name.matches("org/signet/shaded/(?!hc/core5/|hikari/|flywaydb/).*"));
    }

    @Test
    void jarForJames38HoldsOurClassesThoseOfDriversAndRenamedOnesOfOthersAlone() throws IOException {
        assertThat(forJames38.classFiles())
            .contains("org/signet/shaded/hc/core5/http/impl/io/DefaultBHttpClientConnection.class")
            .contains("org/signet/shaded/hikari/HikariDataSource.class", "org/signet/shaded/flywaydb/core/Flyway.class")
            .contains("org/h2/Driver.class", "org/postgresql/Driver.class")
            .contains("org/signet/shaded/bouncycastle/jce/provider/BouncyCastleProvider.class")
            .allMatch(name -> name.matches("(META-INF/versions/\\d+/)?org/(signet|h2|postgresql)/.*"));
    }

    @Test
    void bothJarsHoldTheSameClassesOfOurs() throws IOException {
        assertThat(forJames38.ownClassFiles()).containsExactlyInAnyOrderElementsOf(forJames39.ownClassFiles());
    }

    @ParameterizedTest
    @MethodSource("bothJars")
    void ourClassesRunOnJava21(DropInJar jar) throws IOException {
        assertThat(jar.ownClassFileVersions()).isNotEmpty().allSatisfy((name, version) -> assertThat(version).isEqualTo(JAVA_21));
    }

    @Test
    void jarForJames39AsksJamesForWhatJames39Brings() {
        assertThat(forJames39.packagesExpectedFromJames()).isNotEmpty()
            .allMatch(name -> name.matches("(org\\.apache\\.(james|mailet|commons)|jakarta\\.(mail|inject|activation|annotation)"
                + "|org\\.bouncycastle|" + BROUGHT_BY_BOTH + ")(\\..+)?"));
    }

    @Test
    void jarForJames38AsksJamesForWhatJames38Brings() {
        assertThat(forJames38.packagesExpectedFromJames()).isNotEmpty()
            .allMatch(name -> name.matches("(org\\.apache\\.(james|mailet|commons)|javax\\.(mail|inject|activation|annotation)"
                + "|" + BROUGHT_BY_BOTH + ")(\\..+)?"));
    }

    @ParameterizedTest
    @MethodSource("bothJars")
    void licenceAndNoticeTravelAlong(DropInJar jar) throws IOException {
        Path root = Path.of(System.getProperty("signet.root"));
        assertThat(jar.text("META-INF/LICENSE")).isEqualTo(Files.readString(root.resolve("LICENSE")));
        assertThat(jar.text("META-INF/NOTICE")).isEqualTo(Files.readString(root.resolve("NOTICE")));
    }

    @Test
    void licenceOfBouncyCastleTravelsWithIt() throws IOException {
        assertThat(forJames38.text("META-INF/LICENSE.md")).contains("The Legion of the Bouncy Castle");
    }

    @ParameterizedTest
    @MethodSource("bothJars")
    void licencesOfTheDriversTravelWithThem(DropInJar jar) throws IOException {
        assertThat(jar.text("META-INF/licenses/org.postgresql/LICENSE")).contains("PostgreSQL Global Development Group");
        assertThat(jar.files()).filteredOn(name -> name.startsWith("META-INF/licenses/com.ongres")).hasSize(4);
        assertThat(jar.text("META-INF/NOTICE")).contains("H2 Group", "Mozilla Public License");
    }

    @ParameterizedTest
    @MethodSource("bothJars")
    void noSignatureOfAnotherJarAndNoProviderServiceIsLeft(DropInJar jar) throws IOException {
        assertThat(jar.files())
            .noneMatch(name -> name.matches("META-INF/([^/]+\\.(SF|RSA|DSA|EC)|services/java\\.(security\\.Provider|sql\\.Driver))"));
    }
}
