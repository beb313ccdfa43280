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
package org.signet.stores.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.ConfigurationException;

class PasswordSourceTest {
    @TempDir
    private Path directory;

    @Test
    void anyOtherValueIsThePasswordItself() {
        assertThat(text(PasswordSource.parse("correct horse: battery"))).isEqualTo("correct horse: battery");
    }

    @Test
    void inlinePrefixEscapesAPasswordThatLooksLikeASource() {
        assertThat(text(PasswordSource.parse("inline:file:not-a-file"))).isEqualTo("file:not-a-file");
        assertThat(text(PasswordSource.parse("inline:"))).isEmpty();
    }

    @Test
    void theEmptyPasswordIsNotTheAbsentOne() {
        assertThat(PasswordSource.parse("").read()).isPresent();
        assertThat(PasswordSource.NONE.read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pässwort €", "pässwort €\n", "pässwort €\r\n", "\uFEFFpässwort €\n"})
    void fileIsOneLineWithoutItsEnd(String content) throws IOException {
        Path file = Files.writeString(directory.resolve("password"), content);
        assertThat(text(PasswordSource.parse("file:" + file))).isEqualTo("pässwort €");
    }

    @Test
    void spacesInAFileBelongToThePassword() throws IOException {
        Path file = Files.writeString(directory.resolve("password"), " two \n");
        assertThat(text(PasswordSource.inFile(file))).isEqualTo(" two ");
    }

    @Test
    void fileUrlMayHaveThreeSlashes() throws IOException {
        Path file = Files.writeString(directory.resolve("password"), "secret");
        assertThat(text(PasswordSource.parse("file://" + file))).isEqualTo("secret");
    }

    @Test
    void theHostDecidesWhatAFileNameMeans() throws IOException {
        Files.writeString(directory.resolve("smime.password"), "secret");
        PasswordSource source = PasswordSource.parse("file://conf/smime.password",
                value -> directory.resolve(value.substring("file://conf/".length())));
        assertThat(text(source)).isEqualTo("secret");
    }

    @Test
    void fileIsReadAnewEachTime() throws IOException {
        Path file = Files.writeString(directory.resolve("password"), "old");
        PasswordSource source = PasswordSource.inFile(file);
        assertThat(text(source)).isEqualTo("old");
        Files.writeString(file, "new");
        assertThat(text(source)).isEqualTo("new");
    }

    @Test
    void missingFileIsNamed() {
        Path file = directory.resolve("absent");
        assertThatThrownBy(() -> PasswordSource.inFile(file).read()).isInstanceOf(ConfigurationException.class)
                .hasMessage("The password file " + file + " does not exist");
    }

    @Test
    void directoryIsNoPasswordFile() {
        assertThatThrownBy(() -> PasswordSource.inFile(directory).read()).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(directory.toString()).hasMessageContaining("cannot be read");
    }

    @Test
    void severalLinesAreRefusedWithoutShowingThem() throws IOException {
        Path file = Files.writeString(directory.resolve("password"), "hunter2\nhunter3\n");
        assertThatThrownBy(() -> PasswordSource.inFile(file).read()).isInstanceOf(ConfigurationException.class)
                .hasMessage("The password file " + file + " has several lines: one is expected").message().doesNotContain("hunter");
    }

    @Test
    void fileThatIsNoTextOrTooLongIsRefused() throws IOException {
        Path binary = Files.write(directory.resolve("binary"), new byte[] {(byte) 0xC3, (byte) 0x28});
        Path large = Files.writeString(directory.resolve("large"), "x".repeat(5000));
        assertThatThrownBy(() -> PasswordSource.inFile(binary).read()).hasMessage("The password file " + binary
                + " is not a text in UTF-8");
        assertThatThrownBy(() -> PasswordSource.inFile(large).read()).hasMessageContaining("is longer than 4096 bytes");
    }

    @Test
    void environmentVariableHoldsThePassword() {
        assertThat(text(PasswordSource.parse("env:PATH"))).isEqualTo(System.getenv("PATH"));
    }

    @Test
    void unsetVariableIsNamed() {
        assertThatThrownBy(() -> PasswordSource.parse("env:SIGNET_TEST_UNSET").read()).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("SIGNET_TEST_UNSET").hasMessageContaining("is not set");
        assertThatThrownBy(() -> PasswordSource.parse("env:")).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void noPasswordIsShown() throws IOException {
        Path file = Files.write(directory.resolve("password"), "hunter2".getBytes(StandardCharsets.UTF_8));
        PasswordSource inline = PasswordSource.parse("hunter2");
        assertThat(inline.toString()).doesNotContain("hunter2");
        assertThat(inline.description()).isEqualTo("the configured password");
        assertThat(inline.read().toString()).doesNotContain("hunter2");
        assertThat(PasswordSource.inFile(file).toString()).doesNotContain("hunter2");
        assertThat(PasswordSource.inFile(file).description()).isEqualTo("the password in file " + file);
    }

    private static String text(PasswordSource source) {
        Optional<Password> password = source.read();
        return new String(password.orElseThrow().chars());
    }
}
