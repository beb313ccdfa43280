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
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.fetch.FetchResult;
import org.signet.fetch.Fetcher;
import org.signet.testkit.LoopbackReply;
import org.signet.testkit.LoopbackServer;

/** What everybody who calls a {@link Fetcher} relies on. */
interface FetcherContract {
    /** A fetcher that may go to 127.0.0.1 at any port if it goes anywhere. */
    Fetcher fetcher() throws IOException;

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/crl", "ldap://127.0.0.1/cn=ca", "mailto:ca@example.org",
        "jar:file:/x!/y", "crl.pem", "//127.0.0.1/crl", "http:/crl", "http:crl", "http:///crl", "http://user:secret@127.0.0.1/crl",
        "http://127.0.0.1:0/crl", "http://127.0.0.1:65536/crl", "http://a_b.example.org/crl", "http://[fe80::1%25eth0]/crl", "urn:x"})
    default void whatIsNoPlaceInTheWebIsNotAllowedAndNoException(String location) throws IOException {
        FetchResult result = fetcher().fetch(Requests.list(URI.create(location)));

        assertThat(result).isInstanceOfSatisfying(FetchResult.NotAllowed.class, refusal -> assertThat(refusal.why()).isNotBlank());
        assertThat(result.toString()).doesNotContain("secret");
    }

    @Test
    default void serverThatIsNotThereIsNoException() throws IOException {
        LoopbackServer gone = LoopbackServer.start();
        gone.close();

        assertThat(fetcher().fetch(Requests.list(gone.uri("/crl")))).isNotInstanceOf(FetchResult.Fetched.class);
    }

    @Test
    @Timeout(20)
    default void serverThatNeverAnswersTakesABoundedTime() throws IOException {
        try (LoopbackServer server = LoopbackServer.start().on("/crl", LoopbackReply.silence())) {
            long start = System.nanoTime();

            assertThat(fetcher().fetch(Requests.list(server.uri("/crl")))).isNotInstanceOf(FetchResult.Fetched.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        }
    }
}
