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
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class InspectTest {
    private static final byte[] MAIL = Messages.plain().text("hello\r\n").attachment("a.pdf", Messages.binary(100)).bytes();

    @TempDir
    private Path directory;

    @Test
    void showsEveryLayerThatNeedsNoKey() throws IOException {
        TestPki pki = TestPki.root("Command Test Root");
        TestIdentity alice = pki.issue("alice@example.org").create();
        TestIdentity bob = pki.issue("bob@example.org").create();
        Path key = alice.writePem(directory.resolve("alice.pem"));
        byte[] encrypted = CommandRun.of(MAIL, "encrypt", "--to", bob.writeCertificatePem(directory.resolve("bob.pem"))).done();
        byte[] signedAround = CommandRun.of(encrypted, "sign", "--key", key).done();
        byte[] opaque = CommandRun.of(MAIL, "sign", "--opaque", "--key", key).done();

        assertThat(CommandRun.of(signedAround, "inspect").text()).containsSubsequence("multipart/signed: clear-signed", "signer: ",
                "application/pkcs7-mime: enveloped, aes256-cbc", "recipient: ", bob.certificate().getSerialNumber().toString(16));
        assertThat(CommandRun.of(opaque, "inspect", "--json").text()).containsSubsequence("\"smime\":\"opaque-signed\"",
                "\"digest\":\"sha256\"", "\"mediaType\":\"multipart/mixed\"", "\"mediaType\":\"text/plain\"");
    }

    @Test
    void saysThatThereIsNoSmime() {
        assertThat(CommandRun.of(MAIL, "inspect").status()).isEqualTo(3);
    }

    @Test
    void saysWhatIsMalformed() {
        byte[] broken = "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n\r\nMIIB\r\n"
                .getBytes(StandardCharsets.US_ASCII);

        CommandRun run = CommandRun.of(broken, "inspect");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.text()).contains("problem: ");
    }
}
