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
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.signet.fetch.FetchResult;
import org.signet.testkit.LoopbackReply;
import org.signet.testkit.LoopbackServer;

/** A dead server costs its timeout once, and not for every mail. */
@Timeout(20)
class FailureMemoryTest {
    private static final FetchPolicy POLICY = FetchPolicy.STANDARD.withHosts("*:*").withPrivateNetworks("127.0.0.1")
            .withTimeouts(new FetchTimeouts(Duration.ofMillis(500), Duration.ofMillis(300), Duration.ofSeconds(1)));

    private final LoopbackServer server = LoopbackServer.start();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T00:00:00Z"));
    private final AtomicInteger lookups = new AtomicInteger();
    private final HttpFetcher fetcher = new HttpFetcher(POLICY, this::unknown, Connection::ofTheRuntime, now::get);

    private List<InetAddress> unknown(String host) throws UnknownHostException {
        lookups.incrementAndGet();
        throw new UnknownHostException(host);
    }

    @AfterEach
    void closeServer() throws IOException {
        server.close();
    }

    @Test
    void failureIsRememberedForAWhileAndThenForgotten() {
        assertThat(fetcher.fetch(Requests.list(server.uri("/crl")))).isInstanceOf(FetchResult.Failed.class);
        server.on("/crl", LoopbackReply.content(new byte[] {1}));
        now.set(now.get().plus(Duration.ofMinutes(4)));
        assertThat(fetcher.fetch(Requests.list(server.uri("/crl")))).isEqualTo(
            new FetchResult.Failed("the answer has the status 404, as was found a short while ago"));
        assertThat(server.requests()).hasSize(1);

        now.set(now.get().plus(Duration.ofMinutes(1)));
        assertThat(fetcher.fetch(Requests.list(server.uri("/crl")))).isInstanceOf(FetchResult.Fetched.class);
    }

    @Test
    void deadServerIsNotAskedForOtherThingsEither() {
        server.on("*", LoopbackReply.silence());
        fetcher.fetch(Requests.ocsp(server.uri("/"), "certificate 1", new byte[] {1}));

        assertThat(fetcher.fetch(Requests.ocsp(server.uri("/"), "certificate 2", new byte[] {2}))).isInstanceOf(FetchResult.Failed.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void nameThatIsNotKnownIsNotLookedUpAgain() {
        fetcher.fetch(Requests.list(URI.create("http://crl.example.org/1.crl")));
        fetcher.fetch(Requests.list(URI.create("http://crl.example.org/2.crl")));

        assertThat(lookups).hasValue(1);
    }

    @Test
    void serverThatLacksOneThingIsAskedForOthers() {
        server.on("/2.crl", LoopbackReply.content(new byte[] {1}));
        fetcher.fetch(Requests.list(server.uri("/1.crl")));

        assertThat(fetcher.fetch(Requests.list(server.uri("/2.crl")))).isInstanceOf(FetchResult.Fetched.class);
    }

    @Test
    void serverThatWasDeadAtTheEndOfARedirectIsAskedWhenItIsAskedDirectly() throws IOException {
        try (LoopbackServer accused = LoopbackServer.start().on("/hangs", LoopbackReply.silence())
            .on("/crl", LoopbackReply.content(new byte[] {1}))) {
            server.on("/", LoopbackReply.redirect(302, accused.uri("/hangs").toString()));

            assertThat(fetcher.fetch(Requests.list(server.uri("/")))).isInstanceOf(FetchResult.Failed.class);
            assertThat(fetcher.fetch(Requests.list(accused.uri("/crl")))).isInstanceOf(FetchResult.Fetched.class);
        }
    }

    @Test
    void whatIsNotAllowedIsNotRememberedAsAFailure() {
        FetchResult first = fetcher.fetch(Requests.list(URI.create("http://10.0.0.1/")));

        assertThat(first).isInstanceOf(FetchResult.NotAllowed.class);
        assertThat(fetcher.fetch(Requests.list(URI.create("http://10.0.0.1/")))).isEqualTo(first);
    }

    @Test
    void memoryIsBounded() {
        FailureMemory memory = new FailureMemory(Duration.ofMinutes(1), now::get);
        for (int i = 0; i <= 1000; i++) {
            memory.remember("host " + i, "gone");
        }

        assertThat(memory.whyFailed("host 0")).isEmpty();
        assertThat(memory.whyFailed("host 1")).contains("gone");
        assertThat(memory.whyFailed("host 1000")).contains("gone");
    }
}
