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
package org.signet.it.server;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection on loopback over which both sides speak in lines ended by CRLF, with raw bytes in between. */
final class TextConnection implements Closeable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BUFFER_SIZE = 16 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_SIZE];
    private int position;
    private int limit;

    private TextConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    static TextConnection open(int port) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
        return over(socket);
    }

    static TextConnection over(Socket socket) throws IOException {
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
        return new TextConnection(socket);
    }

    void sendLine(String line) throws IOException {
        send((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** The next line without its end. */
    String readLine() throws IOException {
        return new String(readRawLine(), StandardCharsets.UTF_8).stripTrailing();
    }

    /** The next line with its end, byte for byte. */
    byte[] readRawLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean complete = false;
        while (!complete) {
            if (position == limit && !fill()) {
                throw new EOFException("the peer closed the connection after: " + line.toString(StandardCharsets.UTF_8));
            }
            int start = position;
            while (position < limit && !complete) {
                complete = buffer[position++] == '\n';
            }
            line.write(buffer, start, position - start);
        }
        return line.toByteArray();
    }

    byte[] readBytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        int read = Math.min(count, limit - position);
        System.arraycopy(buffer, position, bytes, 0, read);
        position += read;
        if (read + in.readNBytes(bytes, read, count - read) < count) {
            throw new EOFException("the peer closed the connection within a literal");
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }
}
