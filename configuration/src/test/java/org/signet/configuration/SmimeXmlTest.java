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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.ConfigurationException;

class SmimeXmlTest {
    @TempDir
    private Path conf;

    private XmlElement read(String xml) throws IOException {
        return SmimeXml.read(Files.writeString(conf.resolve("smime.xml"), xml)).orElseThrow();
    }

    @Test
    void fileThatIsMissingIsNothing() {
        assertThat(SmimeXml.read(conf.resolve("smime.xml"))).isEmpty();
    }

    @Test
    void textIsReadWithoutTheSpaceAroundItAndWithoutComments() throws Exception {
        assertThat(read("<smime><keys>\n  a <!-- not this --> <![CDATA[& b]]>\n</keys></smime>").required("keys").requiredText())
                .isEqualTo("a  & b");
    }

    @Test
    void variablesAreReplaced() throws Exception {
        String home = System.getProperty("java.home");

        assertThat(read("<smime><keys>${sys:java.home}/x</keys></smime>").required("keys").requiredText()).isEqualTo(home + "/x");
    }

    @Test
    void variableThatIsNotSetStopsTheStart() {
        assertThatThrownBy(() -> read("<smime><keys>${env:SIGNET_NO_SUCH}</keys></smime>")).isInstanceOf(ConfigurationException.class)
                .hasMessage("conf/smime.xml: the environment variable SIGNET_NO_SUCH is not set, and ${env:SIGNET_NO_SUCH} asks for it.");
    }

    @Test
    void entitiesThatCouldReadOtherFilesAreRefused() {
        assertThatThrownBy(() -> read("<!DOCTYPE smime [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><smime><keys>&x;</keys></smime>"))
                .isInstanceOf(ConfigurationException.class).hasMessageStartingWith("conf/smime.xml cannot be read: line 1: ");
    }

    @Test
    void attributesAreRefused() {
        assertThatThrownBy(() -> read("<smime><keys path='x'/></smime>"))
                .hasMessage("conf/smime.xml: the element smime/keys takes no attribute, but has path.");
    }

    @Test
    void anotherOutermostElementIsRefused() {
        assertThatThrownBy(() -> read("<mailetcontainer/>"))
                .hasMessage("conf/smime.xml: the outermost element is mailetcontainer and has to be smime.");
    }
}
