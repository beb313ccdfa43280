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
import java.net.InetAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.signet.fetch.FetchResult;
import org.signet.testkit.LoopbackReply;
import org.signet.testkit.LoopbackServer;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** https: to the pinned address, and for the name in the certificate. */
@Timeout(20)
class SecureFetchTest {
    private static final FetchPolicy POLICY = FetchPolicy.STANDARD.withHosts("*:*").withPrivateNetworks("127.0.0.1")
            .withTimeouts(new FetchTimeouts(Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofSeconds(5)));

    private final TestPki authority = TestPki.root("Root of servers");

    private TestIdentity certificateFor(String host) {
        return authority.issue("webmaster@example.org").extendedKeyUsage(KeyPurposeId.id_kp_serverAuth)
            .extension("2.5.29.17", false, new GeneralNames(new GeneralName(GeneralName.dNSName, host))).create();
    }

    private FetchResult fetch(LoopbackServer server, SSLSocketFactory tls) {
        HttpFetcher fetcher = new HttpFetcher(POLICY, host -> List.of(InetAddress.getByAddress(new byte[] {127, 0, 0, 1})), () -> tls,
            InstantSource.system());
        return fetcher.fetch(Requests.list(URI.create("https://crl.example.org:" + server.port() + "/crl")));
    }

    private SSLSocketFactory trustingAuthority() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("root", authority.certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return tls.getSocketFactory();
    }

    @Test
    void contentComesOverTls() throws GeneralSecurityException, IOException {
        try (LoopbackServer server = LoopbackServer.startTls(certificateFor("crl.example.org"))
            .on("/crl", LoopbackReply.content(new byte[] {1, 2}))) {
            assertThat(fetch(server, trustingAuthority())).isInstanceOfSatisfying(FetchResult.Fetched.class,
                answer -> assertThat(answer.content()).containsExactly(1, 2));
        }
    }

    @Test
    void certificateOfAnotherHostIsAFailure() throws GeneralSecurityException, IOException {
        try (LoopbackServer server = LoopbackServer.startTls(certificateFor("other.example.org"))) {
            assertThat(fetch(server, trustingAuthority())).isEqualTo(
                new FetchResult.Failed("crl.example.org:" + server.port() + " cannot be reached securely"));
        }
    }

    @Test
    void certificateThatTheRuntimeDoesNotTrustIsAFailure() throws IOException {
        try (LoopbackServer server = LoopbackServer.startTls(certificateFor("crl.example.org"))) {
            assertThat(fetch(server, Connection.ofTheRuntime())).isInstanceOf(FetchResult.Failed.class);
        }
    }

    @Test
    void serverThatSpeaksNoTlsIsAFailure() throws IOException {
        try (LoopbackServer server = LoopbackServer.start()) {
            assertThat(fetch(server, Connection.ofTheRuntime())).isInstanceOf(FetchResult.Failed.class);
        }
    }

    @Test
    void plainHttpAtAPortWithTlsIsAFailure() throws IOException {
        try (LoopbackServer server = LoopbackServer.startTls(certificateFor("crl.example.org"))) {
            HttpFetcher fetcher = new HttpFetcher(POLICY, host -> List.of(InetAddress.getByAddress(new byte[] {127, 0, 0, 1})),
                Connection::ofTheRuntime, InstantSource.system());

            assertThat(fetcher.fetch(Requests.list(URI.create("http://crl.example.org:" + server.port() + "/crl"))))
                .isInstanceOf(FetchResult.Failed.class);
        }
    }
}
