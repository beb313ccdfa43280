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
package org.signet.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class OpenSslTest {

    private final OpenSsl openssl = OpenSsl.required();
    private final TestPki root = TestPki.root("Signet Test Root");
    private final TestPki issuing = root.intermediate("Issuing CA");
    private final byte[] entity = Messages.plain().text("Gr\u00fc\u00dfe  \n.\nFrom here\n\n")
        .attachment("a.bin", Messages.binary(5000)).entity();

    @Test
    void chainIsAcceptedForSigningAndForEncrypting(@TempDir Path directory) throws IOException {
        TestIdentity alice = issuing.issue("alice@example.org").rsa(2048).create();
        root.writeRootPem(directory.resolve("root.pem"));
        issuing.writeChainPem(directory.resolve("issuing.pem"));
        alice.writeCertificatePem(directory.resolve("alice.pem"));

        for (String purpose : List.of("smimesign", "smimeencrypt")) {
            OpenSslResult result = openssl.run(List.of("verify", "-x509_strict", "-purpose", purpose, "-CAfile", "root.pem",
                "-untrusted", "issuing.pem", "alice.pem"), new byte[0], directory);
            assertThat(result.output()).asString(US_ASCII).isEqualToIgnoringNewLines("alice.pem: OK");
        }
    }

    static List<Arguments> signingKeys() {
        return List.of(key("RSA", builder -> builder.rsa(2048)), key("RSA-PSS", IdentityBuilder::rsaPss),
            key("P-256", builder -> builder.ec("P-256")), key("P-384", builder -> builder.ec("P-384")),
            key("P-521", builder -> builder.ec("P-521")));
    }

    private static Arguments key(String name, UnaryOperator<IdentityBuilder> choice) {
        return Arguments.of(name, choice);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signingKeys")
    void signedMailIsVerifiedInBothForms(String name, UnaryOperator<IdentityBuilder> key) {
        TestIdentity alice = key.apply(issuing.issue("alice@example.org")).create();

        byte[] clear = openssl.cmsSign(entity, alice, "-md", "sha256");
        byte[] opaque = openssl.cmsSign(entity, alice, "-md", "sha512", "-nodetach");

        assertThat(clear).asString(US_ASCII).startsWith("From: alice@example.org\r\n").contains("multipart/signed")
            .doesNotContainPattern("[^\r]\n");
        assertThat(opaque).asString(US_ASCII).contains("smime-type=signed-data").doesNotContainPattern("[^\r]\n");
        assertThat(openssl.cmsVerify(clear, root, "-verify_email", "alice@example.org").output()).isEqualTo(entity);
        assertThat(openssl.cmsVerify(opaque, root, "-verify_email", "alice@example.org").output()).isEqualTo(entity);
    }

    @Test
    void alteredMailAndWrongCertificatesAreRefused() {
        TestIdentity alice = issuing.issue("alice@example.org").create();
        TestIdentity server = issuing.issue("alice@example.org").extendedKeyUsage(KeyPurposeId.id_kp_serverAuth).create();
        byte[] mail = openssl.cmsSign(entity, alice);
        byte[] altered = new String(mail, US_ASCII).replace("From here", "From  here").getBytes(US_ASCII);

        assertThat(openssl.cmsVerify(altered, root).succeeded()).isFalse();
        assertThat(openssl.cmsVerify(mail, TestPki.root("Another Root")).stderr()).contains("unable to get local issuer");
        assertThat(openssl.cmsVerify(mail, root, "-verify_email", "bob@example.org").succeeded()).isFalse();
        assertThat(openssl.cmsVerify(openssl.cmsSign(entity, server), root).succeeded()).isFalse();
        assertThat(openssl.cmsVerify(openssl.cmsSign(entity, server), root, "-purpose", "any").succeeded()).isTrue();
    }

    @Test
    void severalSignersSignOneMail() {
        TestIdentity alice = issuing.issue("alice@example.org").create();
        TestIdentity carol = root.issue("carol@example.org").rsa(2048).create();

        assertThat(openssl.cmsVerify(openssl.cmsSign(entity, List.of(alice, carol)), root).output()).isEqualTo(entity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aes-128-cbc", "aes-256-cbc", "aes-128-gcm", "aes-256-gcm"})
    void everyRecipientDecrypts(String cipher) {
        TestIdentity rsa = issuing.issue("rsa@example.org").rsa(2048).create();
        TestIdentity oaep = issuing.issue("oaep@example.org").rsa(2048).create();
        TestIdentity ec = issuing.issue("ec@example.org").ec("P-384").create();
        TestIdentity stranger = issuing.issue("stranger@example.org").create();

        byte[] mail = openssl.cmsEncrypt(entity, cipher, List.of(OpenSslRecipient.to(rsa), OpenSslRecipient.to(oaep).oaep("sha256"),
            OpenSslRecipient.to(ec).ecdhKdf("sha256")));

        for (TestIdentity recipient : List.of(rsa, oaep, ec)) {
            assertThat(openssl.cmsDecrypt(mail, recipient).output()).isEqualTo(entity);
        }
        assertThat(openssl.cmsDecrypt(mail, stranger).succeeded()).isFalse();
    }

    @Test
    void refusedWorkIsExplainedInItsOwnWords() {
        TestIdentity alice = issuing.issue("alice@example.org").create();

        assertThatThrownBy(() -> openssl.cmsSign(entity, alice, "-md", "no-such-digest")).isInstanceOf(AssertionError.class)
            .hasMessageContaining("no-such-digest");
    }

    @Test
    void versionIsRead() {
        assertThat(OpenSslVersion.parse("OpenSSL 3.0.19 27 Jan 2026 (Library: OpenSSL 3.0.19 27 Jan 2026)\n"))
            .contains(new OpenSslVersion(3, 0));
        assertThat(OpenSslVersion.parse("LibreSSL 3.3.6\n")).isEmpty();
        assertThat(new OpenSslVersion(3, 10).isAtLeast(3, 5)).isTrue();
        assertThat(new OpenSslVersion(3, 0).isAtLeast(3, 2)).isFalse();
    }

    @Test
    void absentProgramSkipsTestsButFailsThemOnCi() {
        OpenSslSearch search = OpenSslSearch.search("no-such-openssl");

        assertThat(search.peer()).isEmpty();
        assertThatThrownBy(() -> search.required(false)).isInstanceOf(TestAbortedException.class).hasMessageContaining("no-such-openssl");
        assertThatThrownBy(() -> search.required(true)).isInstanceOf(AssertionFailedError.class).hasMessageContaining("no-such-openssl");
    }

    @Test
    void commandThatHangsIsStopped() {
        OpenSslCommand slow = new OpenSslCommand("sleep", Duration.ofMillis(100));

        assertThatThrownBy(() -> slow.run(List.of("60"), new byte[0], Path.of("").toAbsolutePath()))
            .isInstanceOf(IllegalStateException.class).hasMessageContaining("not done");
    }

    @Test
    void commandRunsInTheGivenDirectoryAndLeavesNothingThere(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("greeting"), "hello");

        assertThat(openssl.run(List.of("enc", "-base64", "-in", "greeting"), new byte[0], directory).output())
            .asString(US_ASCII).startsWith("aGVsbG8=");
        assertThat(directory.toFile().list()).containsExactly("greeting");
    }
}
