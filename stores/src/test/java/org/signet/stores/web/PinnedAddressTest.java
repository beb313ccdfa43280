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
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.fetch.FetchResult;
import org.signet.testkit.LoopbackReply;
import org.signet.testkit.LoopbackServer;

/** What a certificate may not make us connect to, whatever it, the DNS, or another server says (defects of class SSRF). */
@Timeout(20)
class PinnedAddressTest {
    private static final FetchPolicy PUBLIC_ONLY = FetchPolicy.STANDARD.withHosts("*:*")
            .withTimeouts(new FetchTimeouts(Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofSeconds(1)));
    private static final FetchPolicy LOOPBACK_TOO = PUBLIC_ONLY.withPrivateNetworks("127.0.0.1/32");

    private final LoopbackServer server = LoopbackServer.start().on("*", LoopbackReply.content(new byte[] {1}));
    private final Map<String, Iterator<String>> dns = new ConcurrentHashMap<>();
    private final AtomicInteger lookups = new AtomicInteger();

    @AfterEach
    void closeServer() throws IOException {
        server.close();
    }

    private FetchResult fetch(FetchPolicy policy, String location) {
        return new HttpFetcher(policy, this::resolve, Connection::ofTheRuntime, InstantSource.system())
            .fetch(Requests.list(URI.create(location)));
    }

    private List<InetAddress> resolve(String host) throws UnknownHostException {
        lookups.incrementAndGet();
        Iterator<String> answers = dns.get(host);
        if (answers == null || !answers.hasNext()) {
            throw new UnknownHostException(host);
        }
        return List.of(answers.next().split(",")).stream().map(address -> IpLiteral.parse(address).orElseThrow()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
        "100.64.0.1", "100.127.255.255", "0.0.0.0", "0.1.2.3", "224.0.0.251", "255.255.255.255", "240.0.0.1", "192.0.0.8", "198.18.0.1",
        "[::1]", "[::]", "[fe80::1]", "[fec0::1]", "[fc00::1]", "[fd12:3456::1]", "[ff02::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]",
        "[::127.0.0.1]", "[::ffff:10.0.0.1]", "[64:ff9b::127.0.0.1]", "[64:ff9b::a00:1]", "[64:ff9b:1::1]", "[2002:7f00:1::]",
        "[2001:0:1::1]", "[2001:db8::1]", "[100::1]", "[::ffff:0:127.0.0.1]", "[4000::1]"})
    void addressThatIsNotPublicIsNotAllowed(String host) {
        assertThat(fetch(PUBLIC_ONLY, "http://" + host + ":" + server.port() + "/crl")).isInstanceOf(FetchResult.NotAllowed.class);
        assertThat(server.requests()).isEmpty();
        assertThat(lookups).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "127.1", "127.0.1", "017700000001", "127.0.0.01", "1",
        "127.0.0.1.", "0x7F.0x0.0x0.0x1", "256.256.256.256"})
    void addressInAnUnusualFormIsNotAllowedEvenWhereTheAddressIs(String host) {
        assertThat(fetch(LOOPBACK_TOO, "http://" + host + ":" + server.port() + "/crl")).isInstanceOf(FetchResult.NotAllowed.class);
        assertThat(server.requests()).isEmpty();
        assertThat(lookups).hasValue(0);
    }

    @Test
    void publicNameWithAPrivateAddressIsNotAllowed() {
        dns.put("crl.example.org", List.of("127.0.0.1").iterator());

        assertThat(fetch(PUBLIC_ONLY, "http://crl.example.org:" + server.port() + "/")).isEqualTo(new FetchResult.NotAllowed(
            "crl.example.org is at 127.0.0.1, which is this machine and not among the allowed private networks"));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void onePrivateAddressAmongPublicOnesIsEnoughToRefuse() {
        dns.put("crl.example.org", List.of("192.0.9.1,10.0.0.1").iterator());

        assertThat(fetch(PUBLIC_ONLY, "http://crl.example.org/")).isInstanceOf(FetchResult.NotAllowed.class);
    }

    @Test
    void nameIsLookedUpOnceSoThatTheDnsCannotChangeItsMind() {
        dns.put("crl.example.org", List.of("127.0.0.1", "10.0.0.1", "10.0.0.1").iterator());

        assertThat(fetch(LOOPBACK_TOO, "http://crl.example.org:" + server.port() + "/")).isInstanceOf(FetchResult.Fetched.class);
        assertThat(lookups).hasValue(1);
        assertThat(server.requests()).singleElement()
            .satisfies(request -> assertThat(request.headers()).containsEntry("host", "crl.example.org:" + server.port()));
    }

    @Test
    void rebindingBetweenTwoRequestsOfOneRedirectChainIsNoticed() {
        dns.put("crl.example.org", List.of("127.0.0.1", "10.0.0.1").iterator());
        server.on("/", LoopbackReply.redirect(302, "/elsewhere"));

        assertThat(fetch(LOOPBACK_TOO, "http://crl.example.org:" + server.port() + "/")).isInstanceOf(FetchResult.NotAllowed.class);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.0.1/", "http://[::1]/", "http://localhost./", "file:///etc/passwd", "ftp://127.0.0.1/",
        "//169.254.169.254/", "http://2130706433/", "http://me@127.0.0.1/"})
    void redirectToWhatIsForbiddenIsNotFollowed(String forbidden) {
        dns.put("localhost", List.of("::1").iterator());
        server.on("/crl", LoopbackReply.redirect(302, forbidden));

        assertThat(fetch(LOOPBACK_TOO, server.uri("/crl").toString())).isInstanceOf(FetchResult.NotAllowed.class);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void redirectToAnotherPlaceOfTheSameHostIsFollowed(int code) {
        server.on("/crl", LoopbackReply.redirect(code, "/new?x=1"));

        assertThat(fetch(LOOPBACK_TOO, server.uri("/crl").toString())).isInstanceOf(FetchResult.Fetched.class);
        assertThat(server.requests()).extracting(request -> request.target()).containsExactly("/crl", "/new?x=1");
    }

    @Test
    void redirectsInACircleEndInTime() {
        server.on("/a", LoopbackReply.redirect(302, "/b")).on("/b", LoopbackReply.redirect(302, "/a"));

        assertThat(fetch(LOOPBACK_TOO, server.uri("/a").toString())).isEqualTo(new FetchResult.Failed("there are more than 3 redirects"));
        assertThat(server.requests()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://[", "http://a b/", "\u0001"})
    void redirectToNonsenseIsAFailure(String nonsense) {
        server.on("/crl", LoopbackReply.redirect(302, nonsense));

        assertThat(fetch(LOOPBACK_TOO, server.uri("/crl").toString())).isInstanceOf(FetchResult.Failed.class);
    }

    @Test
    void hostThatIsNotNamedIsNotAllowedAndNotEvenLookedUp() {
        FetchPolicy named = LOOPBACK_TOO.withHosts("*.example.org:*", "10.0.0.1");

        assertThat(fetch(named, "http://crl.example.com:" + server.port() + "/")).isEqualTo(
            new FetchResult.NotAllowed("crl.example.com:" + server.port() + " is not among the allowed hosts"));
        assertThat(lookups).hasValue(0);
    }

    @Test
    void redirectToAHostThatIsNotNamedIsNotAllowed() {
        server.on("/crl", LoopbackReply.redirect(302, "http://tracker.example.com/"));

        assertThat(fetch(LOOPBACK_TOO.withHosts("127.0.0.1:*"), server.uri("/crl").toString())).isEqualTo(
            new FetchResult.NotAllowed("tracker.example.com is not among the allowed hosts"));
        assertThat(lookups).hasValue(0);
    }

    @Test
    void nextAddressIsTriedWhereTheFirstDoesNotAnswer() throws IOException {
        dns.put("crl.example.org", List.of("127.0.0.2,127.0.0.1").iterator());

        assertThat(fetch(LOOPBACK_TOO.withPrivateNetworks("127.0.0.0/8"), "http://crl.example.org:" + server.port() + "/"))
            .isInstanceOf(FetchResult.Fetched.class);
    }

    @Test
    void nameThatIsNotKnownIsAFailure() {
        assertThat(fetch(PUBLIC_ONLY, "http://crl.example.org/")).isEqualTo(
            new FetchResult.Failed("the name crl.example.org is not known"));
    }
}
