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
package org.signet.james.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.james.metrics.tests.RecordingMetricFactory;
import org.apache.james.server.core.configuration.Configuration;
import org.apache.james.server.core.filesystem.FileSystemImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.ConfigurationException;
import org.signet.cert.EmailAddress;
import org.signet.configuration.SmimeSettings;
import org.signet.stores.keyfile.KeyLocation;
import org.signet.testkit.TestPki;

class SmimeConfigurationTest {
    private static final TestPki CA = TestPki.root("Example CA");

    @TempDir
    private Path james;
    private Path conf;

    @BeforeEach
    void createConf() throws IOException {
        conf = Files.createDirectories(james.resolve("conf/smime/keys")).getParent().getParent();
    }

    private SmimeConfiguration configuration() {
        Configuration.Basic configuration = Configuration.builder().workingDirectory(james.toString()).build();
        FileSystemImpl fileSystem = new FileSystemImpl(configuration.directories());
        return new SmimeConfiguration(fileSystem, new RecordingMetricFactory());
    }

    private SmimeConfiguration configuration(String elements) throws IOException {
        Files.writeString(conf.resolve("smime.xml"), "<smime>" + elements + "</smime>");
        return configuration();
    }

    @Test
    void withoutTheFileThereIsNothing() {
        SmimeConfiguration configuration = configuration();

        assertThat(configuration.settings()).isEqualTo(SmimeSettings.NONE);
        assertThat(configuration.stores().certificates()).isEmpty();
        assertThat(configuration.stores().decryption()).isEmpty();
        assertThat(configuration.stores().signing()).isEmpty();
        assertThat(configuration.trust()).isEmpty();
    }

    @Test
    void storesAreSharedByAllWhoAsk() throws Exception {
        CA.issue("alice@example.org").create().writePem(conf.resolve("smime/keys/alice.pem"));
        SmimeConfiguration configuration = configuration("<keys>file://conf/smime/keys</keys>");

        assertThat(configuration.stores()).isSameAs(configuration.stores());
        assertThat(configuration.stores().signing().orElseThrow().find(EmailAddress.of("alice@example.org"))).isPresent();
    }

    @Test
    void emptyDirectoryIsAStoreToWhichKeysMayBeAddedLater() throws Exception {
        SmimeConfiguration configuration = configuration("<keys>file://conf/smime/keys</keys>");

        assertThat(configuration.stores().signing().orElseThrow().find(EmailAddress.of("alice@example.org"))).isEmpty();
    }

    @Test
    void trustThatIsNotConfiguredDiffersFromTrustInNothing() throws Exception {
        assertThat(configuration("<trust>file://conf/smime/keys</trust>").trust().orElseThrow().everywhere().current().trustAnchors()
                .certificates())
                .isEmpty();
    }

    @Test
    void missingDirectoryStopsTheStartAndTheElementIsNamed() {
        assertThatThrownBy(() -> configuration("<keys>file://conf/smime/keyz</keys>").stores()).isInstanceOf(ConfigurationException.class)
                .hasMessage("conf/smime.xml: the element smime/keys: " + conf.resolve("smime/keyz") + " does not exist").hasNoCause();
    }

    @Test
    void wrongPasswordStopsTheStartAndIsNotShown() throws Exception {
        CA.issue("alice@example.org").create().writePkcs12(conf.resolve("smime/keys/alice.p12"), "geheim");

        assertThatThrownBy(() -> configuration("<keys><path>file://conf/smime/keys</path><password>falsch</password></keys>").stores())
                .isInstanceOf(ConfigurationException.class).hasMessageContaining("alice.p12").hasMessageContaining("password")
                .hasMessageNotContaining("falsch");
    }

    @Test
    void fileThatIsNoXmlStopsTheStart() throws Exception {
        Files.writeString(conf.resolve("smime.xml"), "<smime><keys></smime>");

        assertThatThrownBy(() -> configuration().settings()).isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("conf/smime.xml cannot be read: ").hasNoCause();
    }

    @Test
    void storeOfOneMailetNamesTheParameter() {
        assertThatThrownBy(() -> configuration().open("the parameter keyStoreFileName", List.of(KeyLocation.of(conf.resolve("x.p12")))))
                .hasMessage("the parameter keyStoreFileName: " + conf.resolve("x.p12") + " does not exist");
    }

    @Test
    void storesAreClosedWhenJamesStopsAndNotOpenedAgain() throws Exception {
        SmimeConfiguration configuration = configuration("<keys>file://conf/smime/keys</keys>");
        configuration.stores();
        configuration.close();

        assertThatThrownBy(configuration::stores).isInstanceOf(IllegalStateException.class).hasMessageContaining("stopping");
        assertThat(SmimeConfiguration.class.getMethod("close").isAnnotationPresent(PreDestroy.class)).isTrue();
    }

    @Test
    void rulesAreThoseOfTheFile() throws Exception {
        assertThat(configuration("<rules><local>example.org</local></rules>").rules().orElseThrow()
                .isInternal(EmailAddress.of("alice@example.org"))).isTrue();
        assertThat(configuration("").rules()).isEmpty();
    }
}
