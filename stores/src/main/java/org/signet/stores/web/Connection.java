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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Opens connections to addresses that were checked; a host's name is only told to TLS, and never looked up. */
record Connection(FetchTimeouts timeouts, Supplier<SSLSocketFactory> tls) {
    private static final int MOST_ADDRESSES = 4;

    /** The sockets of the JVM's default trust, which is read when it is needed first: most of the web of revocation is plain http. */
    static SSLSocketFactory ofTheRuntime() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    /** A connection to the first of the addresses that answers. */
    Socket open(WebLocation location, List<InetAddress> addresses, Deadline deadline) throws IOException {
        IOException last = new SocketTimeoutException();
        for (InetAddress address : addresses.subList(0, Math.min(MOST_ADDRESSES, addresses.size()))) {
            Socket socket = new DeadlineSocket(deadline, timeouts.read());
            try {
                socket.connect(new InetSocketAddress(address, location.port()), deadline.millisecondsFor(timeouts.connect()));
                return location.secure() ? secured(socket, location) : socket;
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw new DeadHostException(location.authority() + " " + why(last), last);
    }

    private Socket secured(Socket plain, WebLocation location) throws IOException {
        String name = location.literal().isEmpty() ? location.host() : location.literal().get().getHostAddress();
        SSLSocket socket = (SSLSocket) tls.get().createSocket(plain, name, location.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static String why(IOException failure) {
        return switch (failure) {
            case SocketTimeoutException late -> "does not answer in time";
            case SSLException insecure -> "cannot be reached securely";
            default -> "cannot be reached";
        };
    }
}
