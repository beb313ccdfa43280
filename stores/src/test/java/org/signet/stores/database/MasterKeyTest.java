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
package org.signet.stores.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.ConfigurationException;
import org.signet.stores.password.PasswordSource;

class MasterKeyTest {
    private static final String BASE64 = "ABEiM0RVZneImaq7zN3u/wARIjNEVWZ3iJmqu8zd7v8=";
    private static final String HEX = "00112233445566778899aabbccddeeff00112233445566778899AABBCCDDEEFF";
    private static final byte[] KEY = {1, 2, 3};
    private static final byte[] CHAIN = {4, 5, 6};

    @TempDir
    private Path folder;

    @Test
    void base64AndHexadecimalDigitsAreTheSameKey() {
        assertThat(key(BASE64).id()).isEqualTo(key(HEX).id()).matches("[0-9a-f]{32}");
        assertThat(key(BASE64).id()).isNotEqualTo(key(BASE64.replace('A', 'B')).id());
    }

    @Test
    void keyIsReadFromAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("master.key"), BASE64 + "\n");
        assertThat(MasterKey.of(PasswordSource.inFile(file)).id()).isEqualTo(key(HEX).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "ABEiM0RVZneImaq7zN3u/w==", "0011223344556677",
        "zz112233445566778899aabbccddeeff00112233445566778899AABBCCDDEEFF"})
    void whatIsNoKeyIsRefusedWithoutBeingShown(String text) {
        assertThatThrownBy(() -> key(text)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("32 bytes in base64 or hexadecimal digits").hasMessageNotContaining("«" + text + "»")
                .satisfies(e -> assertThat(text.isEmpty() || !e.getMessage().contains(text)).isTrue());
    }

    @Test
    void sealedKeyOpensInItsOwnRowAlone() throws Exception {
        KeySeal seal = new KeySeal(key(HEX), List.of());
        byte[] sealed = seal.seal(KEY, CHAIN);
        assertThat(seal.open(sealed, CHAIN, seal.currentId())).isEqualTo(KEY);
        assertThatThrownBy(() -> seal.open(sealed, new byte[] {4, 5, 7}, seal.currentId())).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void sealedKeyThatWasChangedDoesNotOpen() {
        KeySeal seal = new KeySeal(key(HEX), List.of());
        for (int i = 0; i < seal.seal(KEY, CHAIN).length; i++) {
            byte[] changed = seal.seal(KEY, CHAIN);
            changed[i] ^= 1;
            assertThatThrownBy(() -> seal.open(changed, CHAIN, seal.currentId())).isInstanceOf(GeneralSecurityException.class);
        }
        assertThatThrownBy(() -> seal.open(new byte[0], CHAIN, seal.currentId())).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void sameKeyIsNeverSealedTwiceInTheSameWay() {
        KeySeal seal = new KeySeal(key(HEX), List.of());
        assertThat(seal.seal(KEY, CHAIN)).isNotEqualTo(seal.seal(KEY, CHAIN));
    }

    @Test
    void oldMasterKeyOpensAndTheNewOneSeals() throws Exception {
        MasterKey old = key(HEX);
        KeySeal before = new KeySeal(old, List.of());
        KeySeal after = new KeySeal(key(BASE64.replace('A', 'B')), List.of(old));
        assertThat(after.open(before.seal(KEY, CHAIN), CHAIN, before.currentId())).isEqualTo(KEY);
        byte[] sealed = after.seal(KEY, CHAIN);
        assertThatThrownBy(() -> before.open(sealed, CHAIN, after.currentId())).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> before.open(sealed, CHAIN, before.currentId())).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void nothingOfTheKeyIsShown() {
        assertThat(key(HEX)).asString().isEqualTo("MasterKey[" + key(HEX).id() + "]").doesNotContain("00112233");
    }

    private static MasterKey key(String text) {
        return MasterKey.of(PasswordSource.inline(text));
    }
}
