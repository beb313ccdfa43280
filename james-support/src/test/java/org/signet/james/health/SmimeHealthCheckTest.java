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
package org.signet.james.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.james.core.Domain;
import org.apache.james.core.healthcheck.Result;
import org.apache.james.core.healthcheck.ResultStatus;
import org.apache.james.domainlist.api.DomainList;
import org.apache.james.domainlist.api.DomainListException;
import org.apache.james.metrics.tests.RecordingMetricFactory;
import org.apache.james.server.core.configuration.Configuration;
import org.apache.james.server.core.filesystem.FileSystemImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.james.configuration.SmimeConfiguration;
import org.signet.testkit.TestPki;
import reactor.core.publisher.Mono;

class SmimeHealthCheckTest {
    private static final TestPki CA = TestPki.newRoot("Example CA").ec("P-256").create();
    private static final String RULES = "<rules><local>example.org</local></rules>";

    @TempDir
    private Path james;
    private Path conf;
    private Instant now = Instant.now();
    private final DomainList domains = mock(DomainList.class);

    @BeforeEach
    void createConf() throws Exception {
        conf = Files.createDirectories(james.resolve("conf"));
        Files.createDirectory(conf.resolve("keys"));
        Files.createDirectory(conf.resolve("certificates"));
        serves("localhost", "example.org");
    }

    private void serves(String... names) throws DomainListException {
        when(domains.getDomains()).thenReturn(Stream.of(names).map(Domain::of).toList());
    }

    private SmimeConfiguration start(String elements) throws IOException {
        Files.writeString(conf.resolve("smime.xml"), "<smime>" + elements + "</smime>");
        SmimeConfiguration configuration = new SmimeConfiguration(
                new FileSystemImpl(Configuration.builder().workingDirectory(james.toString()).build().directories()),
                new RecordingMetricFactory());
        configuration.stores();
        return configuration;
    }

    private SmimeHealthCheck check(SmimeConfiguration configuration) {
        return new SmimeHealthCheck(configuration, new LocalDomains(configuration, domains), () -> now);
    }

    private static Result result(SmimeHealthCheck check) {
        return Mono.from(check.check()).block(Duration.ofSeconds(20));
    }

    private Result result(String elements) throws IOException {
        return result(check(start(elements)));
    }

    @Test
    void nothingConfiguredIsHealthy() throws Exception {
        assertThat(result("")).isEqualTo(Result.healthy(SmimeHealthCheck.NAME));
    }

    @Test
    void keysAndRulesInOrderAreHealthy() throws Exception {
        CA.issue("alice@example.org").ec("P-256").create().writePem(conf.resolve("keys/alice.pem"));

        assertThat(result("<keys>file://conf/keys</keys>" + RULES)).isEqualTo(Result.healthy(SmimeHealthCheck.NAME));
    }

    @Test
    void brokenEditOfTheRulesIsDegradedUntilItIsPutRight() throws Exception {
        SmimeHealthCheck check = check(start(RULES));
        Files.writeString(conf.resolve("smime.xml"), "<smime><rules></smime>");
        Result broken = await(check, ResultStatus.DEGRADED);
        Files.writeString(conf.resolve("smime.xml"), "<smime>" + RULES + "</smime>");

        assertThat(broken.getCause().orElseThrow()).startsWith("conf/smime.xml cannot be read: line 1: ")
                .endsWith(" The rules that it had before stay in use.");
        assertThat(await(check, ResultStatus.HEALTHY).isHealthy()).isTrue();
    }

    @Test
    void keyFileThatCannotBeReadAnyMoreIsDegraded() throws Exception {
        Path key = CA.issue("alice@example.org").ec("P-256").create().writePem(conf.resolve("keys/alice.pem"));
        SmimeHealthCheck check = check(start("<keys>file://conf/keys</keys>"));
        Files.writeString(key, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");

        assertThat(await(check, ResultStatus.DEGRADED).getCause().orElseThrow()).contains("alice.pem")
                .endsWith("what was read before stays in use.");
    }

    @Test
    void keyThatEndsSoonIsDegraded() throws Exception {
        Instant end = now.plus(Duration.ofDays(7));
        CA.issue("alice@example.net").ec("P-256").validUntil(end).create().writePem(conf.resolve("keys/alice.pem"));

        Result result = result("<keys>file://conf/keys</keys>");
        assertThat(result.isDegraded()).isTrue();
        assertThat(result.getCause().orElseThrow()).contains("The last certificate to sign as alice@example.net expires at ")
                .contains("The last certificate to encrypt to alice@example.net expires at ");
    }

    @Test
    void certificateOfALocalDomainThatEndedIsDegradedAndAPartnersIsNot() throws Exception {
        CA.issue("bob@partner.example").ec("P-256").expiredOn(now.minus(Duration.ofDays(1))).create()
                .writeCertificatePem(conf.resolve("certificates/bob.pem"));
        String elements = "<certificates>file://conf/certificates</certificates>" + RULES;
        assertThat(result(elements).isHealthy()).isTrue();

        CA.issue("carol@example.org").ec("P-256").expiredOn(now.minus(Duration.ofDays(1))).create()
                .writeCertificatePem(conf.resolve("certificates/carol.pem"));
        Result result = result(elements);
        assertThat(result.isDegraded()).isTrue();
        assertThat(result.getCause().orElseThrow()).contains("encrypt to carol@example.org expired at ").doesNotContain("bob@");
    }

    @Test
    void domainThatTheRulesForgetIsDegraded() throws Exception {
        serves("localhost", "example.org", "example.net", "192.168.1.1");

        Result result = result(RULES);
        assertThat(result.isDegraded()).isTrue();
        assertThat(result.getCause()).contains("James serves example.net, which no element local of the rules covers.");
    }

    @Test
    void domainsAreNoMatterWithoutRules() throws Exception {
        serves("example.net");

        assertThat(result("").isHealthy()).isTrue();
    }

    @Test
    void configurationThatCannotBeUnderstoodIsUnhealthy() throws Exception {
        SmimeConfiguration configuration = new SmimeConfiguration(
                new FileSystemImpl(Configuration.builder().workingDirectory(james.toString()).build().directories()),
                new RecordingMetricFactory());
        Files.writeString(conf.resolve("smime.xml"), "<smime><key>x</key></smime>");

        assertThat(result(check(configuration)).isUnHealthy()).isTrue();
    }

    private static Result await(SmimeHealthCheck check, ResultStatus status) throws InterruptedException {
        Result result = result(check);
        for (Instant end = Instant.now().plusSeconds(10); result.getStatus() != status && Instant.now().isBefore(end);) {
            Thread.sleep(100);
            result = result(check);
        }
        assertThat(result.getStatus()).isEqualTo(status);
        return result;
    }
}
