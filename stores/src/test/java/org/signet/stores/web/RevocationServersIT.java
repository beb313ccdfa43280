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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.signet.SmimeException;
import org.signet.TemporaryFailureException;
import org.signet.cache.CacheObservers;
import org.signet.cert.TrustAnchors;
import org.signet.fetch.FetchedIssuers;
import org.signet.fetch.Fetcher;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.revocation.OnUnknown;
import org.signet.revocation.RevocationDepth;
import org.signet.revocation.RevocationMode;
import org.signet.revocation.RevocationPolicy;
import org.signet.testkit.LoopbackReply;
import org.signet.testkit.LoopbackRequest;
import org.signet.testkit.LoopbackServer;
import org.signet.testkit.Messages;
import org.signet.testkit.OpenSsl;
import org.signet.testkit.OpenSslResponder;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;
import org.signet.verify.Finding;
import org.signet.verify.SmimeVerifier;
import org.signet.verify.VerificationPolicy;
import org.signet.verify.VerificationResult;

/** A whole verdict, with servers of an authority that are there, are down, or misbehave. */
@Timeout(60)
class RevocationServersIT {
    private static final FetchPolicy LOOPBACK = FetchPolicy.STANDARD.withHosts("127.0.0.1:*").withPrivateNetworks("127.0.0.1")
            .withTimeouts(new FetchTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(4)));

    @TempDir
    private Path directory;

    private final OpenSsl openSsl = OpenSsl.required();
    private final LoopbackServer server = LoopbackServer.start();
    private final TestPki root = TestPki.root("Root");
    private final TestPki authority = root.newIntermediate("Authority").listAt(server.uri("/root.crl")).create();
    private final TestIdentity alice = authority.issue("alice@example.org").ocspAt(server.uri("/ocsp"))
        .listAt(server.uri("/authority.crl")).issuerAt(server.uri("/authority.cer")).create();
    private final byte[] mail = openSsl.cmsSign(Messages.plain().entity(), alice);

    @AfterEach
    void closeServer() throws IOException {
        server.close();
    }

    private static byte[] der(X509CRL list) {
        try {
            return list.getEncoded();
        } catch (CRLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void publish(X509CRL ofRoot, X509CRL ofAuthority) {
        server.on("/root.crl", LoopbackReply.content(der(ofRoot))).on("/authority.crl", LoopbackReply.chunked(der(ofAuthority)));
    }

    private OpenSslResponder responder() {
        return new OpenSslResponder(openSsl, authority, authority.asIdentity());
    }

    private RevocationPolicy policy(RevocationMode mode) {
        return RevocationPolicy.STANDARD.withMode(mode).withOnUnknown(OnUnknown.REFUSE).withFetcher(new HttpFetcher(LOOPBACK));
    }

    private List<String> codes(RevocationPolicy revocation) {
        return codes(VerificationPolicy.of(TrustAnchors.of(List.of(root.certificate()))).withRevocation(revocation), mail);
    }

    private static List<String> codes(VerificationPolicy policy, byte[] message) {
        try {
            return switch (verify(policy, message)) {
                case VerificationResult.Valid valid -> Stream.concat(valid.notes().stream(),
                    valid.signers().stream().flatMap(signer -> signer.findings().stream())).map(Finding::code).toList();
                case VerificationResult.Refused refused -> refused.allFindings().stream().map(Finding::code).distinct().toList();
                case VerificationResult.NotSigned notSigned -> List.of("not-signed");
                case VerificationResult.Malformed malformed -> List.of("malformed");
            };
        } catch (SmimeException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static VerificationResult verify(VerificationPolicy policy, byte[] message) throws SmimeException, IOException {
        try (Workspace workspace = Workspace.open()) {
            return new SmimeVerifier(policy).verify(MimeEntity.read(new ByteArrayInputStream(message), workspace), workspace);
        }
    }

    @Test
    void listsOverHttpMakeTheVerdict() {
        publish(root.crl(), authority.crl());
        assertThat(codes(policy(RevocationMode.CRL))).isEmpty();

        publish(root.crl(), authority.crl(alice));
        assertThat(codes(policy(RevocationMode.CRL))).containsExactly("certificate-revoked");

        publish(root.newCrl().revoked(authority.certificate()).create(), authority.crl());
        assertThat(codes(policy(RevocationMode.CRL))).containsExactly("certificate-revoked");
    }

    @Test
    void listsThatAreMissingStaleForeignSlowOrHugeLeaveItUnknown() {
        RevocationPolicy signerOnly = policy(RevocationMode.CRL).withDepth(RevocationDepth.SIGNER);
        List<LoopbackReply> useless = List.of(LoopbackReply.status(404), LoopbackReply.silence(), LoopbackReply.content(new byte[11 << 20]),
            LoopbackReply.endless("HTTP/1.1 200 OK\r\n\r\n", new byte[65536]), LoopbackReply.content(new byte[] {'0', 0}),
            LoopbackReply.content(der(root.crl())), LoopbackReply.content(der(TestPki.root("Authority").crl())),
            LoopbackReply.content(der(authority.newCrl().thisUpdate(Instant.now().minus(Duration.ofDays(30))
                .truncatedTo(ChronoUnit.SECONDS)).create())),
            LoopbackReply.redirect(302, "http://169.254.169.254/latest/meta-data/"));
        for (LoopbackReply reply : useless) {
            server.on("/authority.crl", reply);
            assertThat(codes(signerOnly.withFetcher(new HttpFetcher(LOOPBACK)))).as("reply " + useless.indexOf(reply))
                .containsExactly("revocation-unknown");
        }
    }

    @Test
    void responderMakesTheVerdict() {
        RevocationPolicy signerOnly = policy(RevocationMode.OCSP).withDepth(RevocationDepth.SIGNER);
        server.on("/ocsp", responder().good(alice.certificate()).overHttp());
        assertThat(codes(signerOnly)).isEmpty();

        server.on("/ocsp", responder().revoked(alice.certificate(), Instant.now().minus(Duration.ofDays(1)), "keyCompromise").overHttp());
        assertThat(codes(signerOnly)).containsExactly("certificate-revoked");

        server.on("/ocsp", responder().overHttp());
        assertThat(codes(signerOnly)).containsExactly("revocation-unknown");
    }

    @Test
    void listsAreAskedWhereTheResponderDoesNotAnswer() {
        publish(root.crl(), authority.crl(alice));
        server.on("/ocsp", LoopbackReply.status(500));

        assertThat(codes(policy(RevocationMode.CRL_OR_OCSP))).containsExactly("certificate-revoked");
    }

    @Test
    void responderIsAskedAndTheListIsNotFetchedWhereItAnswers() {
        publish(root.crl(), authority.crl());
        server.on("/ocsp", responder().good(alice.certificate()).overHttp());

        assertThat(codes(policy(RevocationMode.CRL_OR_OCSP))).isEmpty();
        assertThat(server.requests()).extracting(LoopbackRequest::target).containsOnly("/ocsp", "/root.crl");
    }

    @Test
    void nothingIsFetchedUnlessThatIsOn() {
        publish(root.crl(), authority.crl(alice));

        assertThat(codes(RevocationPolicy.STANDARD)).isEmpty();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void mailWaitsWhileServersAreDown() {
        VerificationPolicy retry = VerificationPolicy.of(TrustAnchors.of(List.of(root.certificate())))
            .withRevocation(policy(RevocationMode.CRL_OR_OCSP).withOnUnknown(OnUnknown.RETRY));

        assertThatThrownBy(() -> verify(retry, mail)).isInstanceOf(TemporaryFailureException.class);
        publish(root.crl(), authority.crl());
        assertThat(codes(VerificationPolicy.of(TrustAnchors.of(List.of(root.certificate())))
            .withRevocation(policy(RevocationMode.CRL_OR_OCSP).withOnUnknown(OnUnknown.RETRY)), mail)).isEmpty();
    }

    @Test
    void keptListsCarryMailThroughAnOutage() {
        publish(root.crl(), authority.crl());
        Fetcher fetcher = WebFetchers.open(LOOPBACK, Optional.of(CachePolicy.in(directory.resolve("cache"))), CacheObservers.NONE);
        assertThat(codes(policy(RevocationMode.CRL).withFetcher(fetcher))).isEmpty();
        int asked = server.requests().size();
        server.on("/root.crl", LoopbackReply.status(503)).on("/authority.crl", LoopbackReply.status(503));

        assertThat(codes(policy(RevocationMode.CRL).withFetcher(fetcher))).isEmpty();
        assertThat(server.requests()).hasSize(asked);
    }

    @Test
    void missingAuthorityIsFetchedOnlyWhereThatIsOn() throws CertificateEncodingException {
        TestPki unknown = TestPki.root("Authority");
        TestPki sameKey = root.newIntermediate("Authority").key(unknown.asIdentity().keyPair()).create();
        server.on("/authority.cer", LoopbackReply.content(sameKey.certificate().getEncoded()));
        byte[] incomplete = openSsl.cmsSign(Messages.plain().entity(),
            unknown.issue("alice@example.org").issuerAt(server.uri("/authority.cer")).create());
        VerificationPolicy off = VerificationPolicy.of(TrustAnchors.of(List.of(root.certificate())));

        assertThat(codes(off, incomplete)).containsExactly("chain-untrusted");
        assertThat(server.requests()).isEmpty();
        assertThat(codes(off.withIssuers(new FetchedIssuers(new HttpFetcher(LOOPBACK))), incomplete)).isEmpty();
    }
}
