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
import org.signet.ConfigurationException;
import org.signet.stores.StoreSettings;
import org.signet.stores.file.FileStoreSettings;
import org.signet.stores.keyfile.KeyFileType;
import org.signet.stores.keyfile.KeyLocation;

class StoresReaderTest {
    @TempDir
    private Path conf;

    private List<StoreSettings> read(String stores) throws IOException {
        Path file = Files.writeString(conf.resolve("smime.xml"), "<smime><stores>" + stores + "</stores></smime>");
        return new SmimeSettingsReader(new FolderLocations(conf)).read(file).stores();
    }

    @Test
    void storesAreInTheOrderOfTheFile() throws Exception {
        assertThat(read("<files>file://conf/b</files><files><path>file://conf/a.jks</path><type>jks</type></files>")).containsExactly(
                new FileStoreSettings(List.of(KeyLocation.of(conf.resolve("b")))),
                new FileStoreSettings(List.of(KeyLocation.of(conf.resolve("a.jks")).withType(KeyFileType.JKS))));
    }

    @Test
    void withoutStoresThereAreNone() throws Exception {
        assertThat(read("")).isEmpty();
    }

    @Test
    void storeOfAnotherKindIsRefusedWithTheKindsThereAre() {
        assertThatThrownBy(() -> read("<directory>x</directory>")).isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("conf/smime.xml: the element smime/stores/directory is not known; accepted in smime/stores are ")
                .hasMessageContaining("cache").hasMessageContaining("files");
    }

    @Test
    void sameStoreTwiceIsRefused() {
        assertThatThrownBy(() -> read("<files>file://conf/a</files><files>file://conf/a</files>"))
                .hasMessage("conf/smime.xml: the element smime/stores/files is there twice with the same settings.");
    }

    @Test
    void cacheThatKeepsNothingIsAcceptedAndOneWithoutEntriesIsNot() throws Exception {
        assertThat(read("<cache><entries>1</entries><found>0s</found><notFound>0s</notFound></cache>")).isEmpty();
        assertThatThrownBy(() -> read("<cache><entries>0</entries></cache>"))
                .hasMessage("conf/smime.xml: the element smime/stores/cache/entries needs a number from 1 on, and «0» is none.");
    }

    @Test
    void cacheIsGivenOnce() {
        assertThatThrownBy(() -> read("<cache/><cache/>")).hasMessage("conf/smime.xml: the element smime/stores/cache is given twice.");
    }

    @Test
    void spanOfTheCacheThatIsNoneIsRefused() {
        assertThatThrownBy(() -> read("<cache><found>soon</found></cache>"))
                .hasMessageStartingWith("conf/smime.xml: the element smime/stores/cache/found: «soon» is no span of time");
    }
}
