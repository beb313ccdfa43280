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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.ConfigurationException;
import org.signet.stores.StoreSettings;
import org.signet.stores.password.PasswordSource;
import org.signet.stores.pkcs11.Pkcs11Settings;
import org.signet.stores.pkcs11.TokenSlot;

class Pkcs11SettingsReaderTest {
    @TempDir
    private Path conf;

    private List<StoreSettings> read(String elements) throws IOException {
        Path file = Files.writeString(conf.resolve("smime.xml"), "<smime><stores><pkcs11>" + elements + "</pkcs11></stores></smime>");
        return new SmimeSettingsReader(new FolderLocations(conf)).read(file).stores();
    }

    @Test
    void tokenIsInTheFirstSlotUnlessSaidOtherwise() throws Exception {
        assertThat(read("<library>/opt/vendor/pkcs11.so</library><pin>env:PIN</pin>")).containsExactly(
                new Pkcs11Settings(Path.of("/opt/vendor/pkcs11.so"), TokenSlot.FIRST, PasswordSource.parse("env:PIN")));
    }

    @Test
    void slotIsNamedByItsNumberOrItsPlace() throws Exception {
        assertThat(read("<library>/a.so</library><slot>273717637</slot><pin>env:PIN</pin>")).containsExactly(
                new Pkcs11Settings(Path.of("/a.so"), new TokenSlot.Numbered(273_717_637), PasswordSource.parse("env:PIN")));
        assertThat(read("<library>file://conf/a.so</library><slotListIndex>2</slotListIndex><pin>file://conf/pin</pin>")).containsExactly(
                new Pkcs11Settings(conf.resolve("a.so"), new TokenSlot.Listed(2), PasswordSource.inFile(conf.resolve("pin"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<pin>a</pin> | smime/stores/pkcs11 needs an element library",
        "<library>a.so</library> | smime/stores/pkcs11 needs an element pin",
        "<library>a.so</library><pin>a</pin><slot>0x1</slot> | smime/stores/pkcs11/slot needs a number, and «0x1» is none",
        "<library>a.so</library><pin>a</pin><slotListIndex>-1</slotListIndex> | slotListIndex needs a number, and «-1» is none",
        "<library>a.so</library><pin>a</pin><slot>1</slot><slotListIndex>1</slotListIndex> | takes slot or slotListIndex, and not both",
        "<library>a.so</library><pin>a</pin><label>x</label> | label is not known; accepted in smime/stores/pkcs11 are library, pin, slot"})
    void whatIsWrongIsSaid(String elements, String sentence) {
        assertThatThrownBy(() -> read(elements)).isInstanceOf(ConfigurationException.class).hasMessageContaining(sentence);
    }

    @Test
    void pinIsInNoText() throws Exception {
        assertThat(read("<library>/a.so</library><pin>geheim</pin>").toString()).doesNotContain("geheim");
    }
}
