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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.fetch.FetchRequest;
import org.signet.fetch.FetchResult;
import org.signet.testkit.LoopbackReply;
import org.signet.testkit.LoopbackServer;

/** Servers that misbehave. */
@Timeout(20)
class HttpFetcherTest {
    private static final FetchPolicy POLICY = FetchPolicy.STANDARD.withHosts("127.0.0.1:*").withPrivateNetworks("127.0.0.1")
            .withTimeouts(new FetchTimeouts(Duration.ofMillis(500), Duration.ofMillis(300), Duration.ofSeconds(1)))
            .withLimits(new FetchLimits(1000, 500, 100, 2));
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private final LoopbackServer server = LoopbackServer.start();
    private final HttpFetcher fetcher = new HttpFetcher(POLICY);

    @AfterEach
    void closeServer() throws IOException {
        server.close();
    }

    private FetchResult answerTo(LoopbackReply reply) {
        server.on("/crl", reply);
        return fetcher.fetch(Requests.list(server.uri("/crl")));
    }

    private static FetchResult.Failed failed(String why) {
        return new FetchResult.Failed(why);
    }

    @Test
    void chunksArePutTogether() {
        byte[] content = "chunk ".repeat(100).getBytes(StandardCharsets.US_ASCII);

        assertThat(answerTo(LoopbackReply.chunked(content))).isInstanceOfSatisfying(FetchResult.Fetched.class,
            answer -> assertThat(answer.content()).isEqualTo(content));
    }

    @Test
    void contentMayBeAsLongAsTheLimit() {
        assertThat(answerTo(LoopbackReply.content(new byte[1000]))).isInstanceOf(FetchResult.Fetched.class);
    }

    @Test
    void contentThatEndsWithTheConnectionIsTaken() {
        assertThat(answerTo(LoopbackReply.raw(OK + "\r\n", new byte[10]))).isInstanceOfSatisfying(FetchResult.Fetched.class,
            answer -> assertThat(answer.content()).hasSize(10));
    }

    @Test
    void longContentIsRefusedByItsLengthAlone() {
        assertThat(answerTo(LoopbackReply.raw(OK + "Content-Length: 1001\r\n\r\n", new byte[0])))
            .isEqualTo(failed("the answer is longer than 1000 bytes"));
    }

    @Test
    void contentWithoutEndIsRefusedAtTheLimit() {
        assertThat(answerTo(LoopbackReply.endless(OK + "\r\n", new byte[100]))).isEqualTo(failed("the answer is longer than 1000 bytes"));
        assertThat(fetcher.fetch(Requests.ocsp(server.uri("/crl"), "other", new byte[1])))
            .isEqualTo(failed("the answer is longer than 500 bytes"));
    }

    @Test
    void chunksWithoutEndAreRefusedAtTheLimit() {
        String head = OK + "Transfer-Encoding: chunked\r\n\r\n";

        assertThat(answerTo(LoopbackReply.endless(head, "1\r\nx\r\n".getBytes(StandardCharsets.US_ASCII))))
            .isEqualTo(failed("the answer is longer than 1000 bytes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 11\r\n", "Transfer-Encoding: chunked\r\n", "Content-Length: -5\r\n", "Content-Length: ten\r\n",
        "Transfer-Encoding: gzip, chunked\r\n", "Content-Encoding: gzip\r\nContent-Length: 10\r\n"})
    void contentThatIsNotWhatTheHeadSaysIsAFailure(String header) {
        assertThat(answerTo(LoopbackReply.raw(OK + header + "\r\n", "0123456789".getBytes(StandardCharsets.US_ASCII))))
            .isInstanceOf(FetchResult.Failed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n", "HTTP/1.1 2x0 OK\r\n\r\n", "HTTP/9.9 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
        "HTTP/1.1 204 OK\r\n\r\n", "HTTP/1.1 200 OK\r\n: \r\n\r\n", "HTTP/1.1 -200 OK\r\n\r\n"})
    void answerThatIsNoHttpIsAFailureOrEmpty(String answer) {
        FetchResult result = answerTo(LoopbackReply.raw(answer, new byte[0]));

        if (result instanceof FetchResult.Fetched fetched) {
            assertThat(fetched.content()).isEmpty();
        } else {
            assertThat(result).isInstanceOf(FetchResult.Failed.class);
        }
    }

    @Test
    void headWithoutEndIsAFailure() {
        assertThat(answerTo(LoopbackReply.endless(OK + "X: ", new byte[] {'x'}))).isInstanceOf(FetchResult.Failed.class);
    }

    @Test
    void headersWithoutEndAreAFailure() {
        assertThat(answerTo(LoopbackReply.endless(OK, "X: y\r\n".getBytes(StandardCharsets.US_ASCII))))
            .isInstanceOf(FetchResult.Failed.class);
    }

    @Test
    void interimAnswersWithoutEndAreAFailure() {
        assertThat(answerTo(LoopbackReply.endless("", "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII))))
            .isInstanceOf(FetchResult.Failed.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 303, 304, 401, 404, 407, 500, 503})
    void otherStatusIsAFailure(int code) {
        assertThat(answerTo(LoopbackReply.status(code))).isEqualTo(failed("the answer has the status " + code));
    }

    @Test
    void silentServerCostsTheReadTimeoutAndNotTheWholeTime() {
        long start = System.nanoTime();

        assertThat(answerTo(LoopbackReply.silence())).isEqualTo(failed("127.0.0.1:" + server.port() + " does not answer in time"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(900));
    }

    @Test
    void drippingServerIsCutOffAtTheTotalTime() {
        assertThat(answerTo(LoopbackReply.dripping(OK + "Content-Length: 900\r\n\r\n", 50)))
            .isEqualTo(failed("the answer does not end in time"));
        assertThat(fetcher.fetch(Requests.list(server.uri("/crl")))).isEqualTo(
            failed("the answer does not end in time, as was found a short while ago"));
    }

    @Test
    void serverThatDripsItsHeadIsCutOffAtTheTotalTime() {
        assertThat(answerTo(LoopbackReply.dripping("HTTP/1.1 200 O", 50))).isInstanceOf(FetchResult.Failed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//double//slash", "/a%20b%0D%0AX:y?c=%2F", "/*", "/?q", "/%C3%A9", "/a;b=c,d"})
    void targetIsSentAsItIsWritten(String target) {
        server.on("*", LoopbackReply.content(new byte[] {1}));

        assertThat(fetcher.fetch(Requests.list(URI.create(server.uri("") + target)))).isInstanceOf(FetchResult.Fetched.class);
        assertThat(server.requests()).singleElement().satisfies(request -> assertThat(request.target()).isEqualTo(target));
    }

    @Test
    void limitsAreThoseOfTheKind() {
        server.on("/issuer.cer", LoopbackReply.content(new byte[101]));
        FetchRequest issuer = new FetchRequest(FetchRequest.Kind.CERTIFICATES, server.uri("/issuer.cer"), Optional.empty(), "i",
            content -> Optional.empty());

        assertThat(fetcher.fetch(issuer)).isEqualTo(failed("the answer is longer than 100 bytes"));
    }
}
