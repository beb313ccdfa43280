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
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.testkit.Messages;
import org.signet.testkit.ProjectRoot;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** The promise on memory, with the command as it is shipped: 500 MB of mail in a JVM that has 96 MB of heap. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class LargeMessageIT {
    private static final long SIZE = 500_000_000;

    @TempDir
    private static Path directory;

    private static Path mail;
    private static Path key;
    private static Path certificate;
    private static Path trust;

    @BeforeAll
    static void makeMail() throws IOException {
        TestPki pki = TestPki.root("Large Message Root");
        TestIdentity alice = pki.issue("alice@example.org").rsa(2048).create();
        key = alice.writePem(directory.resolve("alice.pem"));
        certificate = alice.writeCertificatePem(directory.resolve("alice.crt"));
        trust = pki.writeRootPem(directory.resolve("root.crt"));
        mail = directory.resolve("mail.eml");
        try (InputStream large = Messages.large(SIZE)) {
            Files.copy(large, mail);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clear", "opaque"})
    void isSignedAndVerified(String form) throws IOException, InterruptedException {
        Path signed = directory.resolve("signed.eml");
        List<String> options = form.equals("opaque") ? List.of("--opaque") : List.of();

        assertThat(signet(mail, signed, options, "sign", "--key", key)).isZero();
        assertThat(signet(signed, directory.resolve("verdict"), List.of(), "verify", "--trust", trust)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aes256-cbc", "aes256-gcm"})
    void isEncryptedAndDecryptedByteForByte(String cipher) throws IOException, InterruptedException {
        Path encrypted = directory.resolve("encrypted.eml");
        Path decrypted = directory.resolve("decrypted");

        assertThat(signet(mail, encrypted, List.of(), "encrypt", "--to", certificate, "--cipher", cipher)).isZero();
        assertThat(signet(encrypted, decrypted, List.of(), "decrypt", "--message", "--key", key)).isZero();
        assertThat(Files.mismatch(decrypted, mail)).isEqualTo(-1);
    }

    @Test
    void isTooLargeForThatHeap() throws IOException {
        assertThat(Files.size(mail)).isGreaterThan(5 * 96_000_000L);
    }

    private static int signet(Path in, Path out, List<String> options, Object... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx96m",
                "-Djava.io.tmpdir=" + directory, "-jar", ProjectRoot.find().resolve("cli/target/signet.jar").toString()));
        for (Object word : words) {
            command.add(word.toString());
        }
        command.addAll(options);
        Process process = new ProcessBuilder(command).redirectInput(in.toFile()).redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("not done in five minutes");
        }
        return process.exitValue();
    }
}
