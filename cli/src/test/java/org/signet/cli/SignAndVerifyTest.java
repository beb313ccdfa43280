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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.testkit.Messages;
import org.signet.testkit.OpenSsl;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class SignAndVerifyTest {
    private static final byte[] MAIL = Messages.plain().header("X-Kept:  as   written").text("Dear Bob,\r\nhello.\r\n").bytes();

    @TempDir
    private Path directory;

    private TestPki pki;
    private TestIdentity alice;
    private Path key;
    private Path trust;

    @BeforeEach
    void makeKeys() throws IOException {
        pki = TestPki.root("Command Test Root");
        alice = pki.issue("alice@example.org").create();
        key = alice.writePem(directory.resolve("alice.pem"));
        trust = pki.writeRootPem(directory.resolve("root.pem"));
    }

    @Test
    void whatItSignsItFindsValid() {
        byte[] signed = CommandRun.of(MAIL, "sign", "--key", key).done();

        CommandRun verdict = CommandRun.of(signed, "verify", "--trust", trust);

        assertThat(verdict.status()).isZero();
        assertThat(verdict.text()).startsWith("valid\n").contains("alice@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256", "sha384", "sha512"})
    void opensslVerifiesEveryDigestInBothForms(String digest) {
        OpenSsl openssl = OpenSsl.required();

        byte[] clear = CommandRun.of(MAIL, "sign", "--key", key, "--digest", digest).done();
        byte[] opaque = CommandRun.of(MAIL, "sign", "--key", key, "--digest", digest, "--opaque").done();

        assertThat(openssl.cmsVerify(clear, pki).output()).endsWith("hello.\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(openssl.cmsVerify(opaque, pki).output()).endsWith("hello.\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(clear, StandardCharsets.US_ASCII)).contains("micalg=" + digest.replace("sha", "sha-"));
    }

    @Test
    void rsaKeysSignWithPssWhenAsked() throws IOException {
        OpenSsl openssl = OpenSsl.required();
        TestIdentity rsa = pki.issue("alice@example.org").rsa(2048).create();

        byte[] signed = CommandRun.of(MAIL, "sign", "--pss", "--key", rsa.writePem(directory.resolve("rsa.pem"))).done();

        assertThat(openssl.cmsVerify(signed, pki).succeeded()).isTrue();
        assertThat(CommandRun.of(signed, "inspect").text()).containsIgnoringCase("pss");
    }

    @Test
    void outerFieldsKeepTheirBytes() {
        assertThat(new String(CommandRun.of(MAIL, "sign", "--key", key).done(), StandardCharsets.US_ASCII))
                .contains("\r\nX-Kept:  as   written\r\n");
    }

    @Test
    void aMessageWithoutFromOrToIsSigned() {
        byte[] bare = "Content-Type: text/plain\r\n\r\nhello\r\n".getBytes(StandardCharsets.US_ASCII);

        byte[] signed = CommandRun.of(bare, "sign", "--key", key).done();

        assertThat(OpenSsl.required().cmsVerify(signed, pki).succeeded()).isTrue();
    }

    @Test
    void anAlteredMessageIsRefusedAndJsonSaysWhy() {
        byte[] signed = CommandRun.of(MAIL, "sign", "--key", key).done();
        byte[] altered = new String(signed, StandardCharsets.US_ASCII).replace("hello.", "adieu.").getBytes(StandardCharsets.US_ASCII);

        CommandRun verdict = CommandRun.of(altered, "verify", "--json", "--trust", trust);

        assertThat(verdict.status()).isEqualTo(1);
        assertThat(verdict.text()).contains("\"status\":\"refused\"").contains("\"content-altered\"");
    }

    @Test
    void aForeignFromIsRefused() {
        byte[] signed = CommandRun.of(Messages.mail().from("ceo@victim.example").text("pay\n").bytes(), "sign", "--key", key).done();

        CommandRun verdict = CommandRun.of(signed, "verify", "--json", "--trust", trust);

        assertThat(verdict.status()).isEqualTo(1);
        assertThat(verdict.text()).contains("\"sender-mismatch\"");
    }

    @Test
    void anUntrustedSignerIsRefused() throws IOException {
        Path other = TestPki.root("Another Root").writeRootPem(directory.resolve("other.pem"));
        byte[] signed = CommandRun.of(MAIL, "sign", "--key", key).done();

        assertThat(CommandRun.of(signed, "verify", "--trust", other).status()).isEqualTo(1);
    }

    @Test
    void aDirectoryOfRootsIsTrustedAndIntermediatesHelp() throws IOException {
        TestPki issuing = pki.intermediate("Issuing CA");
        TestIdentity carol = issuing.issue("alice@example.org").create();
        Path onlyKey = directory.resolve("carol.pem");
        carol.writePem(onlyKey);
        Path roots = Files.createDirectory(directory.resolve("roots"));
        pki.writeRootPem(roots.resolve("root.crt"));
        byte[] signed = CommandRun.of(MAIL, "sign", "--key", onlyKey).done();

        CommandRun verdict = CommandRun.of(signed, "verify", "--trust", roots,
                "--intermediates", issuing.writeChainPem(directory.resolve("issuing.pem")));

        assertThat(verdict.status()).isZero();
    }

    @Test
    void whatIsNoCertificateInADirectoryIsPassedOverAndNamed() throws IOException {
        Path roots = Files.createDirectory(directory.resolve("mixed"));
        pki.writeRootPem(roots.resolve("root.crt"));
        Files.writeString(roots.resolve("notes.txt"), "not a certificate");
        byte[] signed = CommandRun.of(MAIL, "sign", "--key", key).done();

        CommandRun verdict = CommandRun.of(signed, "verify", "--trust", roots);

        assertThat(verdict.status()).isZero();
        assertThat(verdict.errors()).contains("notes.txt");
    }

    @Test
    void atJudgesForThatTime() {
        byte[] signed = CommandRun.of(MAIL, "sign", "--key", key).done();

        CommandRun verdict = CommandRun.of(signed, "verify", "--json", "--trust", trust, "--at", "2048-01-01T00:00:00Z");

        assertThat(verdict.status()).isEqualTo(1);
        assertThat(verdict.text()).contains("\"certificate-expired\"");
    }

    @Test
    void anUnsignedMessageIsNothingToDo() {
        CommandRun verdict = CommandRun.of(MAIL, "verify", "--json", "--trust", trust);

        assertThat(verdict.status()).isEqualTo(3);
        assertThat(verdict.text()).contains("\"status\":\"not-signed\"");
    }

    @Test
    void garbageInTheSignatureIsMalformed() {
        String signed = new String(CommandRun.of(MAIL, "sign", "--opaque", "--key", key).done(), StandardCharsets.US_ASCII);
        int body = signed.indexOf("\r\n\r\n") + 4;
        byte[] garbage = (signed.substring(0, body) + "MIIBgarbage\r\n").getBytes(StandardCharsets.US_ASCII);

        CommandRun verdict = CommandRun.of(garbage, "verify", "--json", "--trust", trust);

        assertThat(verdict.status()).isEqualTo(2);
        assertThat(verdict.text()).contains("\"status\":\"malformed\"");
    }
}
