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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class VerifyOptionsTest {
    private static final byte[] MAIL = Messages.plain().text("hello\r\n").bytes();

    @TempDir
    private Path directory;

    private TestPki pki;
    private Path trust;

    @BeforeEach
    void makeRoot() throws IOException {
        pki = TestPki.root("Command Test Root");
        trust = pki.writeRootPem(directory.resolve("root.pem"));
    }

    private byte[] signedBy(TestIdentity signer, byte[] mail) throws IOException {
        return CommandRun.of(mail, "sign", "--key", signer.writePem(directory.resolve("signer.pem"))).done();
    }

    private CommandRun verify(byte[] message, String... options) {
        List<Object> line = new ArrayList<>(List.of("verify", "--json", "--trust", trust));
        line.addAll(List.of(options));
        return CommandRun.of(message, line.toArray());
    }

    @Test
    void profilesJudgeAsTheirTablesSay() throws IOException {
        byte[] short1024 = signedBy(pki.issue("alice@example.org").rsa(1024).create(), MAIL);
        byte[] pkcs1 = signedBy(pki.issue("alice@example.org").rsa(2048).create(), MAIL);

        assertThat(verify(short1024).text()).contains("\"algorithm-refused\"");
        assertThat(verify(short1024, "--profile", "legacy").status()).isZero();
        assertThat(verify(short1024, "--accept", "rsa-1024").status()).isZero();
        assertThat(verify(pkcs1).status()).isZero();
        assertThat(verify(pkcs1, "--profile", "bsi-tr-03116").text()).contains("\"algorithm-refused\"");
        assertThat(verify(pkcs1, "--refuse", "rsa-pkcs1").text()).contains("\"algorithm-refused\"");
    }

    @Test
    void senderSaysWhoTheSignerHasToBe() throws IOException {
        byte[] delegated = signedBy(pki.issue("office@example.org").create(),
                Messages.mail().from("ceo@example.org").header("Sender: office@example.org").text("pay\n").bytes());

        assertThat(verify(delegated).text()).contains("\"sender-only\"").contains("\"status\":\"refused\"");
        assertThat(verify(delegated, "--sender", "from-or-sender").status()).isZero();
        assertThat(verify(delegated, "--sender", "any").status()).isZero();
    }

    @Test
    void localPartIsComparedAsItIsSaid() throws IOException {
        byte[] signed = signedBy(pki.issue("alice@example.org").create(), Messages.mail().from("Alice@example.org").text("x\n").bytes());

        assertThat(verify(signed).text()).contains("\"sender-mismatch\"");
        assertThat(verify(signed, "--local-part", "any-case").status()).isZero();
    }

    @Test
    void requiredPolicyHasToBeInThePath() throws IOException {
        byte[] signed = signedBy(pki.issue("alice@example.org").create(), MAIL);

        assertThat(verify(signed, "--policy", "2.16.840.1.101.3.2.1.48.1", "--inhibit-any-policy", "--inhibit-mapping").status()).isZero();
        assertThat(verify(signed, "--policy", "2.16.840.1.101.3.2.1.48.1", "--require-policy").text())
                .contains("\"chain-untrusted\"");
    }

    @Test
    void partnersRootIsTrustedForThePartnersMail() throws IOException {
        TestPki partner = TestPki.root("Partner Root");
        String root = partner.writeRootPem(directory.resolve("partner.pem")).toString();
        byte[] signed = signedBy(partner.issue("bob@partner.example").create(),
                Messages.mail().from("bob@partner.example").text("hello\n").bytes());

        assertThat(verify(signed, "--trust-for", "partner.example=" + root).status()).isZero();
        assertThat(CommandRun.of(signed, "verify", "--trust-for", "partner.example=" + root).status()).isZero();
        CommandRun other = CommandRun.of(signed, "verify", "--trust", trust, "--trust-for", "other.example=" + root);
        assertThat(other.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(other.text()).contains("which is trusted for mail from other.example only");
    }

    @Test
    void gatewaySignsForItsDomain() throws IOException {
        byte[] signed = signedBy(pki.issue("gateway@partner.example").create(),
                Messages.mail().from("bob@partner.example").text("hello\n").bytes());

        assertThat(verify(signed).text()).contains("\"sender-mismatch\"");
        CommandRun run = verify(signed, "--gateway", "partner.example=gateway@partner.example");
        assertThat(run.status()).isZero();
        assertThat(run.text()).contains("\"signed-by-gateway\"");
    }

    @Test
    void jsonHasThePathAndASentenceForEachFinding() throws IOException {
        byte[] signed = signedBy(pki.intermediate("Issuing").issue("mallory@example.org").create(), MAIL);

        assertThat(verify(signed).text()).contains("\"trustPath\":[\"CN=mallory@example.org\",\"CN=Issuing\",\"CN=Command Test Root\"]",
                "\"findings\":[\"sender-mismatch\"],\"explanations\":[\"The signer is not the sender: the certificate names");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --profile strict           | there is no profile of algorithms «strict»; accepted are default, legacy, bsi-tr-03116
            --accept sha1,md2          | there is no algorithm «md2»; accepted are md5, sha1
            --local-part loud          | there is no comparison of local parts «loud»; accepted are exact, any-case
            --sender fromOrSender      | there is no rule for the sender «fromOrSender»; accepted are from, from-or-sender, any
            --trust-for partner.pem    | --trust-for is written DOMAIN=DIR_OR_FILE, and not «partner.pem»
            --trust-for *=partner.pem  | «*» is no domain; accepted are
            --gateway partner.example= | --gateway is written DOMAIN=ADDRESS_OR_FINGERPRINT, and not «partner.example=»
            --gateway p.example=x      | «x» is no gateway; accepted are
            --policy anyPolicy         | a certificate policy is an object identifier
            """)
    void wrongValueIsAnsweredWithTheAcceptedOnes(String options, String answer) {
        CommandRun run = verify(MAIL, options.split(" "));

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.errors()).contains(answer);
    }
}
