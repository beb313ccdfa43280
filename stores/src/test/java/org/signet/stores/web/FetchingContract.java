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
import org.junit.jupiter.api.Test;
import org.signet.fetch.FetchResult;
import org.signet.fetch.Fetcher;
import org.signet.testkit.LoopbackReply;
import org.signet.testkit.LoopbackServer;

/** What one more may rely on of those that fetch at all. */
interface FetchingContract extends FetcherContract {
    @Test
    default void contentComesAsItWasSent() throws IOException {
        byte[] content = {0, 1, (byte) 0xFF, '\r', '\n', 0};
        try (LoopbackServer server = LoopbackServer.start().on("/crl", LoopbackReply.content(content))) {
            assertThat(fetched(fetcher(), server, "/crl?a=b")).isEqualTo(content);
            assertThat(server.requests()).singleElement().satisfies(request -> {
                assertThat(request.method()).isEqualTo("GET");
                assertThat(request.target()).isEqualTo("/crl?a=b");
                assertThat(request.headers()).containsEntry("host", "127.0.0.1:" + server.port());
                assertThat(request.headers().keySet()).containsExactlyInAnyOrder("host", "user-agent", "connection", "accept-encoding");
            });
        }
    }

    @Test
    default void bodyIsSentAsAnOcspRequest() throws IOException {
        byte[] question = "question".getBytes(StandardCharsets.US_ASCII);
        try (LoopbackServer server = LoopbackServer.start().on("/", (request, out) ->
            LoopbackReply.content(request.body()).write(request, out))) {
            FetchResult result = fetcher().fetch(Requests.ocsp(server.uri(""), "one", question));

            assertThat(result).isInstanceOfSatisfying(FetchResult.Fetched.class, answer -> {
                assertThat(answer.content()).isEqualTo(question);
                assertThat(answer.kept()).isFalse();
            });
            assertThat(server.requests()).singleElement().satisfies(request -> {
                assertThat(request.method()).isEqualTo("POST");
                assertThat(request.headers()).containsEntry("content-type", "application/ocsp-request");
            });
        }
    }

    @Test
    default void whatIsNotThereIsAFailure() throws IOException {
        try (LoopbackServer server = LoopbackServer.start()) {
            assertThat(fetcher().fetch(Requests.list(server.uri("/crl"))))
                .isEqualTo(new FetchResult.Failed("the answer has the status 404"));
        }
    }

    static byte[] fetched(Fetcher fetcher, LoopbackServer server, String path) {
        FetchResult result = fetcher.fetch(Requests.list(server.uri(path)));
        assertThat(result).isInstanceOf(FetchResult.Fetched.class);
        return ((FetchResult.Fetched) result).content();
    }
}
