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
package org.signet.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** The script {@code ./signet}: passes bytes and exit status through, wherever it is called from. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SignetScriptIT {

    private static final Path ROOT = SourceTree.current().root();

    @TempDir
    private Path folder;

    @BeforeEach
    void needsTheCommandsJar() {
        Assumptions.assumeTrue(Files.exists(ROOT.resolve("cli/target/signet.jar")), "cli is not part of this build");
    }

    @Test
    void bytesAndStatusPassThrough() throws IOException, InterruptedException {
        TestIdentity alice = TestPki.root("Script CA").issue("alice@example.org").create();
        Path key = alice.writePem(folder.resolve("alice.pem"));
        Path certificate = alice.writeCertificatePem(folder.resolve("certificate.pem"));
        byte[] content = Messages.mail().text("Hello\n").attachment("a.bin", Messages.binary(70_000)).entity();

        SignetScript.Answer encrypted = signet(content, "encrypt", "--to", certificate.toString());
        assertThat(encrypted.status()).as(encrypted.complaints()).isZero();
        SignetScript.Answer decrypted = signet(encrypted.output(), "decrypt", "--key", key.toString());
        assertThat(decrypted.status()).as(decrypted.complaints()).isZero();
        assertThat(decrypted.output()).isEqualTo(content);
        assertThat(signet(content, "verify", "--trust", certificate.toString()).status()).isEqualTo(3);
    }

    @Test
    void wrongUsageLeavesStandardOutputEmpty() throws IOException, InterruptedException {
        SignetScript.Answer answer = signet(new byte[0], "sign");
        assertThat(answer.status()).isEqualTo(64);
        assertThat(answer.output()).isEmpty();
        assertThat(answer.complaints()).contains("--key");
    }

    private SignetScript.Answer signet(byte[] input, String... arguments) throws IOException, InterruptedException {
        return new SignetScript(folder).run(input, arguments);
    }
}
