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

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.signet.fetch.FetchRequest;

/** One request and its answer (RFC 9112) on a connection that is closed afterwards. */
record HttpExchange(FetchRequest request, int longest) {
    private static final ContentType OCSP_REQUEST = ContentType.create("application/ocsp-request");
    private static final Http1Config BOUNDED = Http1Config.custom().setMaxHeaderCount(100).setMaxLineLength(8192).setMaxEmptyLineCount(5)
            .build();
    private static final int MOST_INTERIM_ANSWERS = 5;

    /** Asks, and reads the answer. */
    Answer on(Socket socket, WebLocation location) throws IOException {
        DefaultBHttpClientConnection connection = new DefaultBHttpClientConnection(BOUNDED);
        try {
            connection.bind(socket);
            ClassicHttpResponse response = ask(connection, message(location), location);
            connection.receiveResponseEntity(response);
            return answer(response);
        } catch (HttpException malformed) {
            throw new UnusableAnswerException("the answer is no HTTP");
        }
    }

    private ClassicHttpRequest message(WebLocation location) {
        // Without a place for the host, HttpComponents would take one from a target that begins with two slashes.
        HttpHost none = null;
        ClassicHttpRequest message = new BasicClassicHttpRequest(request.body().isPresent() ? "POST" : "GET", none, location.target());
        message.addHeader(HttpHeaders.HOST, location.authority());
        message.addHeader(HttpHeaders.USER_AGENT, "Signet");
        message.addHeader(HttpHeaders.CONNECTION, "close");
        message.addHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
        request.body().ifPresent(body -> {
            message.addHeader(HttpHeaders.CONTENT_TYPE, OCSP_REQUEST.getMimeType());
            message.addHeader(HttpHeaders.CONTENT_LENGTH, body.length);
            message.setEntity(new ByteArrayEntity(body, OCSP_REQUEST));
        });
        return message;
    }

    private static ClassicHttpResponse ask(DefaultBHttpClientConnection connection, ClassicHttpRequest message, WebLocation location)
            throws IOException, HttpException {
        connection.sendRequestHeader(message);
        if (message.getEntity() != null) {
            connection.sendRequestEntity(message);
        }
        connection.flush();
        try {
            ClassicHttpResponse response = connection.receiveResponseHeader();
            for (int interim = 0; response.getCode() < 200; interim++) {
                if (interim == MOST_INTERIM_ANSWERS) {
                    throw new UnusableAnswerException(location.authority() + " never comes to an answer");
                }
                response = connection.receiveResponseHeader();
            }
            return response;
        } catch (SocketTimeoutException silent) {
            throw new DeadHostException(location.authority() + " does not answer in time", silent);
        }
    }

    private Answer answer(ClassicHttpResponse response) throws IOException {
        return switch (response.getCode()) {
            case 200 -> Answer.of(body(response));
            // 303 asks for a GET of something else, which is no answer to an OCSP request.
            case 301, 302, 307, 308 -> Answer.elsewhere(Optional.ofNullable(response.getFirstHeader(HttpHeaders.LOCATION))
                    .map(Header::getValue).orElseThrow(() -> new UnusableAnswerException("the answer is a redirect to nowhere")));
            default -> throw new UnusableAnswerException("the answer has the status " + response.getCode());
        };
    }

    private byte[] body(ClassicHttpResponse response) throws IOException {
        Header encoding = response.getFirstHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.getValue().equalsIgnoreCase("identity")) {
            throw new UnusableAnswerException("the answer is compressed, which nobody asked for");
        }
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            throw new UnusableAnswerException("the answer is empty");
        }
        if (entity.getContentLength() > longest) {
            throw tooLong();
        }
        try (InputStream content = entity.getContent()) {
            byte[] body = content.readNBytes(longest + 1);
            if (body.length > longest) {
                throw tooLong();
            }
            return body;
        }
    }

    private UnusableAnswerException tooLong() {
        return new UnusableAnswerException("the answer is longer than " + longest + " bytes");
    }
}
