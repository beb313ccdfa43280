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
package org.signet.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.locks.LockSupport;

/** How a {@link LoopbackServer} answers, well or badly; the connection is closed when it has written all it wants. */
@FunctionalInterface
public interface LoopbackReply {
    /** Writes the answer, status line and all. */
    void write(LoopbackRequest request, OutputStream out) throws IOException;

    /** These bytes, as a server should send them. */
    static LoopbackReply content(byte[] body) {
        return raw("HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n\r\n", body);
    }

    /** This status, and a few words. */
    static LoopbackReply status(int code) {
        return raw("HTTP/1.1 " + code + " Sorry\r\nContent-Length: 2\r\n\r\n", "no".getBytes(StandardCharsets.US_ASCII));
    }

    /** Elsewhere. */
    static LoopbackReply redirect(int code, String location) {
        return raw("HTTP/1.1 " + code + " Moved\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n", new byte[0]);
    }

    /** These bytes in chunks of at most 100. */
    static LoopbackReply chunked(byte[] body) {
        return (request, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"));
            for (int at = 0; at < body.length; at += 100) {
                int length = Math.min(100, body.length - at);
                out.write(ascii(HexFormat.of().withUpperCase().toHexDigits(length, 4) + "\r\n"));
                out.write(body, at, length);
                out.write(ascii("\r\n"));
            }
            out.write(ascii("0\r\n\r\n"));
        };
    }

    /** Exactly this. */
    static LoopbackReply raw(String head, byte[] body) {
        return (request, out) -> {
            out.write(ascii(head));
            out.write(body);
        };
    }

    /** This, and then the same bytes for ever. */
    static LoopbackReply endless(String head, byte[] again) {
        return (request, out) -> {
            out.write(ascii(head));
            while (!Thread.currentThread().isInterrupted()) {
                out.write(again);
            }
        };
    }

    /** This, and then a byte every now and then for ever: each one in time, all of it never. */
    static LoopbackReply dripping(String head, int milliseconds) {
        return (request, out) -> {
            out.write(ascii(head));
            while (!Thread.currentThread().isInterrupted()) {
                out.write('x');
                out.flush();
                LockSupport.parkNanos(milliseconds * 1_000_000L);
            }
        };
    }

    /** Nothing at all, for as long as the server runs. */
    static LoopbackReply silence() {
        return (request, out) -> {
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park();
            }
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
