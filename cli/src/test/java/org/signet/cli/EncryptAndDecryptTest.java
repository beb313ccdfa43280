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
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.testkit.MailBuilder;
import org.signet.testkit.Messages;
import org.signet.testkit.OpenSsl;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class EncryptAndDecryptTest {
    private static final MailBuilder MAIL = Messages.plain().text("Dear Bob,\r\nsecret.\r\n").attachment("a.pdf", Messages.binary(5000));

    @TempDir
    private Path directory;

    private TestIdentity bob;
    private Path certificate;
    private Path key;
    private Path password;

    @BeforeEach
    void makeKeys() throws IOException {
        bob = TestPki.root("Command Test Root").issue("bob@example.org").rsa(2048).create();
        certificate = bob.writeCertificatePem(directory.resolve("bob.crt"));
        key = bob.writePkcs12(directory.resolve("bob.p12"), "correct horse");
        password = Files.writeString(directory.resolve("password"), "correct horse\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aes128-cbc", "aes256-cbc", "aes128-gcm", "aes256-gcm"})
    void decryptGivesTheEntityByteForByte(String cipher) {
        byte[] encrypted = CommandRun.of(MAIL.bytes(), "encrypt", "--to", certificate, "--cipher", cipher).done();

        byte[] decrypted = CommandRun.of(encrypted, "decrypt", "--key", key, "--password-file", password).done();

        assertThat(new String(encrypted, StandardCharsets.US_ASCII)).doesNotContain("secret");
        assertThat(decrypted).isEqualTo(MAIL.entity());
    }

    @Test
    void wholeMessageKeepsOuterFields() {
        byte[] encrypted = CommandRun.of(MAIL.bytes(), "encrypt", "--to", certificate).done();

        byte[] decrypted = CommandRun.of(encrypted, "decrypt", "--message", "--key", key, "--password-file", password).done();

        assertThat(new String(decrypted, StandardCharsets.US_ASCII)).contains("From: ").contains("Subject: ");
        assertThat(decrypted).endsWith(MAIL.entity());
    }

    @Test
    void opensslDecryptsWhatItEncryptsWithOaep() {
        byte[] encrypted = CommandRun.of(MAIL.bytes(), "encrypt", "--oaep", "--to", certificate).done();

        assertThat(OpenSsl.required().cmsDecrypt(encrypted, bob).output()).isEqualTo(MAIL.entity());
    }

    @Test
    void itDecryptsWhatOpensslEncrypts() {
        byte[] encrypted = MAIL.withContent(OpenSsl.required().cmsEncrypt(MAIL.entity(), "aes-256-cbc", bob));

        assertThat(CommandRun.of(encrypted, "decrypt", "--key", key, "--password-file", password).done()).isEqualTo(MAIL.entity());
    }

    @Test
    void anotherKeyDoesNotFitAndNothingIsWritten() throws IOException {
        Path other = TestPki.root("Another Root").issue("eve@example.org").create().writePem(directory.resolve("eve.pem"));
        byte[] encrypted = CommandRun.of(MAIL.bytes(), "encrypt", "--to", certificate).done();

        CommandRun run = CommandRun.of(encrypted, "decrypt", "--key", other);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors()).contains("none of the keys fits");
    }

    @Test
    void oneKeyOfManyIsEnough() throws IOException {
        Path other = TestPki.root("Another Root").issue("eve@example.org").create().writePem(directory.resolve("eve.pem"));
        byte[] encrypted = CommandRun.of(MAIL.bytes(), "encrypt", "--to", certificate).done();

        assertThat(CommandRun.of(encrypted, "decrypt", "--key", other, "--key", bob.writePem(directory.resolve("bob.pem"))).status())
                .isZero();
    }

    @Test
    void aCertificateThatIsOnlyForSigningIsWrongUsage() throws IOException {
        TestIdentity signer = TestPki.root("Command Test Root").issue("s@example.org").keyUsage(KeyUsage.digitalSignature).create();

        CommandRun run = CommandRun.of(MAIL.bytes(), "encrypt", "--to", signer.writeCertificatePem(directory.resolve("signer.crt")));

        assertThat(run.status()).isEqualTo(64);
        assertThat(run.errors()).contains("signer.crt");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void plainMailIsNothingToDo() {
        CommandRun run = CommandRun.of(MAIL.bytes(), "decrypt", "--key", key, "--password-file", password);

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void truncatedContentIsNotReleased() {
        byte[] encrypted = CommandRun.of(MAIL.bytes(), "encrypt", "--to", certificate, "--cipher", "aes256-gcm").done();
        byte[] truncated = java.util.Arrays.copyOf(encrypted, encrypted.length - 400);

        CommandRun run = CommandRun.of(truncated, "decrypt", "--key", key, "--password-file", password);

        assertThat(run.status()).isIn(1, 2);
        assertThat(run.out()).isEmpty();
    }
}
