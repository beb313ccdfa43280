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
package org.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signet.testkit.TestPki;

class WrongUsageTest {
    private static final byte[] MAIL = "From: a@example.org\r\n\r\nhello\r\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path directory;

    static Stream<String> wrongLines() {
        return Stream.of("", "sing", "sign", "sign --key", "sign --key nowhere.pem", "encrypt", "encrypt --to nowhere.pem",
                "decrypt", "verify", "verify --trust nowhere.pem", "inspect --colour", "sign --digest md5 --key x.pem",
                "encrypt --cipher aes256-gmc --to x.pem", "verify --trust x.pem --at yesterday");
    }

    @ParameterizedTest
    @MethodSource("wrongLines")
    void isExplainedOnStandardErrorOnly(String line) {
        CommandRun run = CommandRun.of(MAIL, (Object[]) (line.isEmpty() ? new String[0] : line.split(" ")));

        assertThat(run.status()).isEqualTo(64);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors()).isNotBlank();
    }

    @Test
    void aWrongPasswordNamesTheFileAndNotThePassword() throws IOException {
        Path key = TestPki.root("Command Test Root").issue("a@example.org").create().writePkcs12(directory.resolve("a.p12"), "right one");
        Path password = Files.writeString(directory.resolve("password"), "hunter2-wrong");

        CommandRun run = CommandRun.of(MAIL, "sign", "--key", key, "--password-file", password);

        assertThat(run.status()).isEqualTo(64);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors()).contains("a.p12").doesNotContain("hunter2");
    }

    @Test
    void helpIsNotAnError() {
        CommandRun run = CommandRun.of(MAIL, "--help");

        assertThat(run.status()).isZero();
        assertThat(run.text()).contains("Exit status").contains("verify");
        assertThat(run.errors()).isEmpty();
    }
}
