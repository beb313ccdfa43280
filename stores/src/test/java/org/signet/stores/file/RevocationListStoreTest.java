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
package org.signet.stores.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.ConfigurationException;
import org.signet.revocation.RevocationList;
import org.signet.testkit.TestPki;

class RevocationListStoreTest {
    private static final TestPki ONE = TestPki.root("One");
    private static final TestPki TWO = TestPki.root("Two");
    private static final X500Name NAME_OF_ONE = new X500Name("CN=One");
    private static final X500Name NAME_OF_TWO = new X500Name("CN=Two");

    @TempDir
    private Path directory;
    private final RecordingListener listener = new RecordingListener();

    private RevocationListStore open(Path... places) {
        return RevocationListStore.open(List.of(places), ReloadPolicy.STANDARD.withInterval(Duration.ZERO).withListener(listener));
    }

    private Path write(String name, TestPki authority) throws Exception {
        return Files.write(directory.resolve(name), authority.crl().getEncoded());
    }

    @Test
    void listsAreFoundByTheirIssuer() throws Exception {
        write("one.crl", ONE);
        write("4f06f81d.r0", TWO);
        RevocationListStore store = open(directory);

        assertThat(store.issuedBy(NAME_OF_ONE)).hasSize(1);
        assertThat(store.issuedBy(NAME_OF_TWO)).hasSize(1);
        assertThat(store.issuedBy(new X500Name("CN=Three"))).isEmpty();
    }

    @Test
    void unchangedListIsTheSameInstance() throws Exception {
        RevocationListStore store = open(write("one.crl", ONE));
        RevocationList first = store.issuedBy(NAME_OF_ONE).getFirst();

        assertThat(store.issuedBy(NAME_OF_ONE).getFirst()).isSameAs(first);
        assertThat(listener.sinceLastTime()).isEmpty();
    }

    @Test
    void newChangedAndRemovedFilesAreNoticed() throws Exception {
        RevocationListStore store = open(directory);
        assertThat(store.issuedBy(NAME_OF_ONE)).isEmpty();

        Path file = write("list.crl", ONE);
        assertThat(store.issuedBy(NAME_OF_ONE)).hasSize(1);
        Files.delete(file);
        write("list.crl", TWO);
        assertThat(store.issuedBy(NAME_OF_ONE)).isEmpty();
        assertThat(store.issuedBy(NAME_OF_TWO)).hasSize(1);
        Files.delete(file);
        assertThat(store.issuedBy(NAME_OF_TWO)).isEmpty();
        assertThat(listener.sinceLastTime()).hasSize(3);
    }

    @Test
    void damagedFileKeepsWhatItHeldAndIsToldOfOnce() throws Exception {
        Path file = write("one.crl", ONE);
        RevocationListStore store = open(directory);
        Files.delete(file);
        Files.writeString(file, "half a list");

        assertThat(store.issuedBy(NAME_OF_ONE)).hasSize(1);
        assertThat(store.issuedBy(NAME_OF_ONE)).hasSize(1);
        assertThat(listener.sinceLastTime()).singleElement().asString().contains("holds no revocation list");
    }

    @Test
    void otherFilesInADirectoryAreLeftAlone() throws Exception {
        Files.writeString(directory.resolve("README"), "lists");
        Files.writeString(directory.resolve(".hidden.crl"), "x");
        assertThat(open(directory).issuedBy(NAME_OF_ONE)).isEmpty();
    }

    @Test
    void missingPlaceAndUnusableFileStopTheStart() throws Exception {
        assertThatThrownBy(() -> open(directory.resolve("absent"))).isInstanceOf(ConfigurationException.class)
                .hasMessage(directory.resolve("absent") + " does not exist");
        Files.writeString(directory.resolve("odd.crl"), "no list");
        assertThatThrownBy(() -> open(directory)).isInstanceOf(ConfigurationException.class)
                .hasMessage(directory.resolve("odd.crl") + " holds no revocation list");
    }
}
