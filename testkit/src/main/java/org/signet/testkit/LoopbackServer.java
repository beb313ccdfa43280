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

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An HTTP server at 127.0.0.1 that answers as it is told, and remembers what it was asked. Paths that it was not told of get 404. */
public final class LoopbackServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, LoopbackReply> replies = new ConcurrentHashMap<>();
    private final List<LoopbackRequest> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private LoopbackServer(ServerSocket socket) {
        this.socket = socket;
        threads.submit(this::accept);
    }

    /** At a free port. */
    public static LoopbackServer start() {
        try {
            return new LoopbackServer(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At a free port, with TLS and this certificate. */
    public static LoopbackServer startTls(TestIdentity certificate) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", certificate.privateKey(), new char[0], certificate.chain().toArray(Certificate[]::new));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(keys.getKeyManagers(), null, null);
            return new LoopbackServer(tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName("127.0.0.1")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No TLS server with the certificate of " + certificate.address(), e);
        }
    }

    /** Answers requests for this path, with whatever query, so from now on; the path {@code *} is for all that have none of their own. */
    public LoopbackServer on(String path, LoopbackReply reply) {
        replies.put(path, reply);
        return this;
    }

    /** Where a path is. */
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** The port it listens at. */
    public int port() {
        return socket.getLocalPort();
    }

    /** What it was asked so far. */
    public List<LoopbackRequest> requests() {
        return List.copyOf(requests);
    }

    private Void accept() throws IOException {
        while (true) {
            Socket connection = socket.accept();
            threads.submit(() -> serve(connection));
        }
    }

    private Void serve(Socket connection) throws IOException {
        try (connection) {
            LoopbackRequest request = LoopbackRequest.read(new BufferedInputStream(connection.getInputStream()));
            requests.add(request);
            String path = request.target().replaceFirst("\\?.*", "");
            replies.getOrDefault(path, replies.getOrDefault("*", LoopbackReply.status(404))).write(request, connection.getOutputStream());
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
