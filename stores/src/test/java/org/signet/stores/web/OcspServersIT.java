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
package org.signet.stores.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.cache.CacheObservers;
import org.signet.cert.ChainBuilder;
import org.signet.cert.ParsedCertificate;
import org.signet.cert.PathCheck;
import org.signet.cert.PathPolicy;
import org.signet.cert.TrustAnchors;
import org.signet.fetch.Fetcher;
import org.signet.revocation.NonceRule;
import org.signet.revocation.OcspChecker;
import org.signet.revocation.OcspPolicy;
import org.signet.revocation.RevocationQuery;
import org.signet.revocation.RevocationStatus;
import org.signet.testkit.LoopbackReply;
import org.signet.testkit.LoopbackServer;
import org.signet.testkit.OcspResponseBuilder;
import org.signet.testkit.OpenSsl;
import org.signet.testkit.OpenSslResponder;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** The responder of openssl, asked over HTTP. */
@Timeout(60)
class OcspServersIT {
    private static final FetchPolicy LOOPBACK = FetchPolicy.STANDARD.withHosts("127.0.0.1:*").withPrivateNetworks("127.0.0.1")
            .withTimeouts(new FetchTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(5)));

    @TempDir
    private Path directory;

    private final OpenSsl openSsl = OpenSsl.required();
    private final LoopbackServer server = LoopbackServer.start();
    private final TestPki authority = TestPki.root("Authority");
    private final TestIdentity alice = authority.issue("alice@example.org").ocspAt(server.uri("")).create();

    @AfterEach
    void closeServer() throws IOException {
        server.close();
    }

    private OpenSslResponder responder(TestIdentity signer) {
        return new OpenSslResponder(openSsl, authority, signer);
    }

    private TestIdentity delegate(KeyPurposeId purpose) {
        return authority.issue("ocsp@example.org").extendedKeyUsage(purpose).extension("1.3.6.1.5.5.7.48.1.5", false, DERNull.INSTANCE)
            .create();
    }

    private RevocationStatus statusFrom(LoopbackReply reply) {
        server.on("*", reply);
        return status(new HttpFetcher(LOOPBACK), OcspPolicy.STANDARD);
    }

    private RevocationStatus status(Fetcher fetcher, OcspPolicy policy) {
        Instant now = Instant.now();
        ChainBuilder chains = new ChainBuilder(TrustAnchors.of(List.of(authority.rootCertificate())), List.of(), AlgorithmPolicy.STANDARD,
            PathPolicy.ANY);
        return new OcspChecker(fetcher, policy, AlgorithmPolicy.STANDARD).check(new RevocationQuery(
            alice.chainWithRoot().stream().map(ParsedCertificate::of).toList(), now,
            chains.search(List.of(), now, List.of(), PathCheck.NONE)));
    }

    private static void assertUnknown(RevocationStatus status, String why) {
        assertThat(status).isInstanceOfSatisfying(RevocationStatus.Unknown.class, unknown -> assertThat(unknown.why()).contains(why));
    }

    @ParameterizedTest
    @EnumSource(NonceRule.class)
    void goodCertificateIsGood(NonceRule nonce) {
        server.on("*", responder(authority.asIdentity()).good(alice.certificate()).overHttp());

        assertThat(status(new HttpFetcher(LOOPBACK), OcspPolicy.STANDARD.withNonce(nonce))).isEqualTo(new RevocationStatus.Good());
        assertThat(server.requests()).singleElement()
            .satisfies(request -> assertThat(request.method()).isEqualTo(nonce == NonceRule.OMIT ? "GET" : "POST"));
    }

    @Test
    void revokedCertificateIsRevoked() {
        Instant since = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(3));

        assertThat(statusFrom(responder(authority.asIdentity()).revoked(alice.certificate(), since, "keyCompromise").overHttp()))
            .isEqualTo(new RevocationStatus.Revoked(since, "keyCompromise"));
    }

    @Test
    void certificateThatTheResponderDoesNotKnowIsUnknown() {
        assertUnknown(statusFrom(responder(authority.asIdentity()).overHttp()), "does not know the certificate");
    }

    @Test
    void delegatedResponderCountsWithTheExtendedKeyUsageAlone() {
        OpenSslResponder delegated = responder(delegate(KeyPurposeId.id_kp_OCSPSigning)).good(alice.certificate());
        assertThat(statusFrom(delegated.overHttp())).isEqualTo(new RevocationStatus.Good());
        assertThat(statusFrom(delegated.overHttp("-resp_key_id"))).isEqualTo(new RevocationStatus.Good());

        assertUnknown(statusFrom(responder(delegate(KeyPurposeId.id_kp_emailProtection)).good(alice.certificate()).overHttp()),
            "not for answering");
    }

    @Test
    void strangerCountsForNothing() {
        TestIdentity stranger = TestPki.root("Other").issue("ocsp@example.org").extendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning).create();

        assertUnknown(statusFrom(responder(stranger).good(alice.certificate()).overHttp()), "whom the issuer has not named");
    }

    @Test
    void brokenSignatureCountsForNothing() {
        assertUnknown(statusFrom(responder(authority.asIdentity()).good(alice.certificate()).overHttp("-badsig")), "does not verify");
    }

    @Test
    void slowHugeAndUselessAnswersAreUnknown() {
        assertUnknown(statusFrom(LoopbackReply.silence()), "does not answer in time");
        assertUnknown(statusFrom(LoopbackReply.content(new byte[100_000])), "longer than 65536 bytes");
        assertUnknown(statusFrom(LoopbackReply.endless("HTTP/1.1 200 OK\r\n\r\n", new byte[1000])), "longer than 65536 bytes");
        assertUnknown(statusFrom(LoopbackReply.status(500)), "status 500");
        assertUnknown(statusFrom(LoopbackReply.content("<html>".getBytes(StandardCharsets.US_ASCII))), "cannot be read");
        assertUnknown(statusFrom(LoopbackReply.content(OcspResponseBuilder.error(3))), "try again later");
        assertUnknown(statusFrom(LoopbackReply.redirect(302, "http://10.0.0.1/")), "not among the allowed hosts");
    }

    @Test
    void staleAnswerIsUnknown() {
        byte[] stale = authority.newOcspResponse().good(alice.certificate()).at(Instant.now().truncatedTo(ChronoUnit.SECONDS)
            .minus(Duration.ofDays(3))).create();

        assertUnknown(statusFrom(LoopbackReply.content(stale)), "stale since");
    }

    @Test
    void answerIsKeptForTheNextMailAndARestart() {
        server.on("*", responder(authority.asIdentity()).good(alice.certificate()).overHttp());
        CachePolicy cache = CachePolicy.in(directory.resolve("cache"));

        for (int start = 0; start < 2; start++) {
            Fetcher fetcher = WebFetchers.open(LOOPBACK, Optional.of(cache), CacheObservers.NONE);
            assertThat(status(fetcher, OcspPolicy.STANDARD)).isEqualTo(new RevocationStatus.Good());
            assertThat(status(fetcher, OcspPolicy.STANDARD)).isEqualTo(new RevocationStatus.Good());
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void forgedAnswerIsNotKept() {
        CachePolicy cache = CachePolicy.in(directory.resolve("cache"));
        Fetcher fetcher = WebFetchers.open(LOOPBACK.withRetryAfter(Duration.ZERO), Optional.of(cache), CacheObservers.NONE);
        server.on("*", responder(authority.asIdentity()).good(alice.certificate()).overHttp("-badsig"));
        assertThat(status(fetcher, OcspPolicy.STANDARD)).isInstanceOf(RevocationStatus.Unknown.class);

        server.on("*", responder(authority.asIdentity()).good(alice.certificate()).overHttp());
        assertThat(status(fetcher, OcspPolicy.STANDARD)).isEqualTo(new RevocationStatus.Good());
    }

    @Test
    void responderOnAPrivateNetworkIsNotAskedUnlessAllowed() {
        server.on("*", responder(authority.asIdentity()).good(alice.certificate()).overHttp());

        assertUnknown(status(new HttpFetcher(FetchPolicy.STANDARD.withHosts("*:*")), OcspPolicy.STANDARD), "which is this machine");
        assertThat(server.requests()).isEmpty();
    }
}
