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

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.testkit.ProjectRoot;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class ExplainTest {
    private static final TestPki CA = TestPki.root("Example CA");
    private static final String RULES = """
            <rules>
              <local>example.org</local>
              <recipient><of>partner.example</of><encrypt>required</encrypt><sign>required</sign></recipient>
              <trigger><subject>[secure]</subject><encrypt>required-each</encrypt></trigger>
              <trigger><header><name>X-Encrypt</name><matches>yes</matches></header><encrypt>required</encrypt></trigger>
              <trigger><largerThan>20M</largerThan><encrypt>never</encrypt></trigger>
              <trigger><calendar>true</calendar><sign>never</sign></trigger>
            </rules>
            """;

    @TempDir
    private Path home;
    private ServerFolder server;
    private TestIdentity bob;

    @BeforeEach
    void layOut() throws IOException {
        server = ServerFolder.in(home).configured(RULES);
        server.key(CA, "alice@example.org");
        bob = server.certificate(CA, "bob@partner.example");
    }

    private CommandRun explain(Object... arguments) {
        return server.run("explain", arguments);
    }

    @Test
    void whatCanBeEncryptedWouldBeSent() {
        CommandRun run = explain("--from", "alice@example.org", "--to", "bob@partner.example");

        assertThat(run.status()).isZero();
        assertThat(run.errors()).isEmpty();
        assertThat(run.text()).startsWith("would send\n").contains("message to bob@partner.example\n  encrypted, signed by Signet\n",
                "encrypted to CN=bob@partner.example\n", Fingerprint.of(bob.certificate()).start(),
                "in " + home.resolve("conf/smime/certificates/bob@partner.example.pem") + "\n",
                "in " + home.resolve("conf/smime/keys/alice@example.org.pem") + "\n",
                "  encrypt = required (recipient partner.example)\n");
    }

    @Test
    void whoHasNoCertificateAndWhoHasNoKeyIsRefused() {
        CommandRun nobody = explain("--from", "alice@example.org", "--to", "carol@partner.example", "--cc", "bob@partner.example");
        CommandRun keyless = explain("--from", "dave@example.org", "--to", "bob@partner.example");

        assertThat(nobody.status()).isEqualTo(1);
        assertThat(nobody.text()).startsWith("would refuse\n").contains("refused: carol@partner.example\n  no-certificate: ",
                "refused: bob@partner.example\n  others-refused: ");
        assertThat(keyless.status()).isEqualTo(1);
        assertThat(keyless.text()).contains("refused: bob@partner.example\n  cannot-sign: ");
    }

    @Test
    void triggersCountAndTheTagIsTakenOut() {
        String[] mail = {"--from", "alice@example.org", "--to", "x@elsewhere.example"};

        assertThat(explain((Object[]) mail).status()).isZero();
        CommandRun tagged = explain("--from", "alice@example.org", "--to", "x@elsewhere.example", "--subject", "[secure] offer");
        assertThat(tagged.status()).isEqualTo(1);
        assertThat(tagged.text()).contains("subject: offer\n", "required-each (trigger [secure] in Subject)");
        assertThat(explain("--from", "alice@example.org", "--to", "x@elsewhere.example", "--header", "x-encrypt: yes").status())
                .isEqualTo(1);
        assertThat(explain("--from", "alice@example.org", "--to", "x@elsewhere.example", "--size", "30000000").text())
                .contains("encrypt = never (trigger larger than");
        assertThat(explain("--from", "alice@example.org", "--to", "x@elsewhere.example", "--calendar").text())
                .contains("sign = never (trigger calendar)");
    }

    @Test
    void hiddenRecipientGetsAMessageOfHisOwn() throws IOException {
        server.certificate(CA, "erin@partner.example");

        String text = explain("--from", "alice@example.org", "--to", "bob@partner.example", "--bcc", "erin@partner.example").text();

        assertThat(text).contains("message to bob@partner.example\n", "message to erin@partner.example\n");
    }

    @Test
    void jsonHasTheSame() throws IOException {
        CommandRun run = explain("--json", "--from", "alice@example.org", "--to", "bob@partner.example");

        assertThat(run.status()).isZero();
        assertThat(run.text()).contains("\"outcome\":\"would send\"", "\"encrypted\":true", "\"signed\":true",
                "\"fingerprint\":\"" + Fingerprint.of(bob.certificate()).digits() + "\"", "\"encrypt\":\"required\"",
                "{\"setting\":\"encrypt\",\"value\":\"required\",\"source\":\"recipient partner.example\"}");
        try (JsonParser parser = new JsonFactory().createParser(run.text())) {
            while (parser.nextToken() != null) {
                assertThat(parser.currentToken()).isNotNull();
            }
        }
        assertThat(explain("--json", "--from", "alice@example.org", "--to", "carol@partner.example").text())
                .contains("\"refusals\":[{\"recipient\":\"carol@partner.example\",\"reason\":\"no-certificate\"");
    }

    @Test
    void theExampleOfThePageIsWhatIsSaid() throws IOException {
        Matcher example = Pattern.compile("\\$ \\./signet explain --config conf/smime\\.xml ([^\n]*)\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(ProjectRoot.find().resolve("docs/signet.md")));
        assertThat(example.find()).isTrue();

        String said = explain((Object[]) example.group(1).split(" ")).text();

        assertThat(comparable(example.group(2))).isEqualTo(comparable(said.replace(home.toRealPath().toString(), "/opt/james")
                .replace(home.toString(), "/opt/james")));
    }

    /** Fingerprints and times are others at each run. */
    private static String comparable(String text) {
        return text.replaceAll("fingerprint [0-9a-f]+", "fingerprint F").replaceAll("valid until \\S+,", "valid until T,");
    }

    @Test
    void configurationWithoutRulesIsWrongUsage() throws IOException {
        assertThat(explain("--from", "alice@example.org", "--to", "b@x.example", "--header", "yes").errors()).contains("NAME: VALUE");
        server.configured("");

        CommandRun run = explain("--from", "alice@example.org", "--to", "bob@partner.example");

        assertThat(run.status()).isEqualTo(64);
        assertThat(run.errors()).contains("has no element rules");
        assertThat(run.out()).isEmpty();
        assertThat(explain("--from", "alice", "--to", "bob@partner.example").errors()).contains("'alice' is no mail address");
    }
}
