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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.testkit.TestPki;

class ConfigCheckTest {
    private static final TestPki CA = TestPki.root("Example CA");

    @TempDir
    private Path home;
    private ServerFolder server;

    @BeforeEach
    void layOut() throws IOException {
        server = ServerFolder.in(home);
        server.key(CA, "alice@example.org");
        server.certificate(CA, "bob@partner.example");
    }

    private static String rules(String more) {
        return "<rules><local>example.org</local>" + more + "</rules>";
    }

    @Test
    void goodOneIsGood() throws IOException {
        CommandRun run = server.configured(rules("<recipient><of>partner.example</of><encrypt>required</encrypt></recipient>"))
                .run("config check");

        assertThat(run.text()).isEqualTo(server.config() + ": 0 error(s), 0 unreachable store(s), 0 warning(s)\n");
        assertThat(run.status()).isZero();
    }

    @Test
    void everyErrorIsToldAndNotOnlyTheFirst() throws IOException {
        Files.writeString(server.file("conf/smime/broken.pem"), "not a key");
        CommandRun run = server.configured("<trust>file://conf/smime/nowhere.pem</trust><intermediates>file://conf/smime/broken.pem"
                + "</intermediates><signing><default>nobody.pem</default></signing>"
                + "<verification><crls>file://conf/smime/no-crls</crls></verification>").run("config check");

        assertThat(run.status()).isEqualTo(64);
        assertThat(run.text()).contains("error: conf/smime.xml: the element smime/trust: ", "nowhere.pem does not exist",
                "error: conf/smime.xml: the element smime/intermediates: ", "broken.pem",
                "error: conf/smime.xml: the element smime/signing: ", "nobody.pem",
                "error: conf/smime.xml: the element smime/verification/crls: ", ": 4 error(s), ");
    }

    @Test
    void fileThatIsNotUnderstoodIsWrongUsage() throws IOException {
        assertThat(server.run("config check").errors()).contains("smime.xml does not exist");
        CommandRun run = server.configured("<kyes/>").run("config check");
        assertThat(run.status()).isEqualTo(64);
        assertThat(run.errors()).contains("the element smime/kyes is not known");
    }

    @Test
    void expiredCertificateIsAWarning() throws IOException {
        server.certificate(CA.issue("old@partner.example").expiredOn(Instant.parse("2020-01-01T00:00:00Z")).create());

        CommandRun run = server.configured("").run("config check");

        assertThat(run.status()).isZero();
        assertThat(run.text()).contains("warning: ", "CN=old@partner.example expired at 2020-01-01T00:00:00Z", "1 warning(s)");
    }

    @Test
    void rulesThatCannotDoWhatTheySeemToAreWarnings() throws IOException {
        CommandRun run = server.configured(rules("""
                <recipient><of>bank.example</of><encrypt>required</encrypt></recipient>
                <recipient><of>gateway.example</of><encrypt>required</encrypt>
                  <certificateOf>gateway@gateway.example</certificateOf></recipient>
                <recipient><of>partner.example</of><alsoEncryptTo>archive@example.org</alsoEncryptTo></recipient>
                <sender><of>elsewhere.example</of><encrypt>required</encrypt></sender>
                """)).run("config check");

        assertThat(run.status()).isZero();
        assertThat(run.text()).contains("the recipient bank.example has to be encrypted to, and there is no certificate",
                "there is no certificate of gateway@gateway.example, which certificateOf asks for",
                "there is no certificate of archive@example.org, which alsoEncryptTo asks for",
                "the sender elsewhere.example is in no local domain", "4 warning(s)");
    }
}
