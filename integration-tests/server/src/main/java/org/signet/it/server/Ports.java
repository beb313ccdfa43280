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

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Where a server listens, on the loopback address. */
record Ports(int smtp, int imap, int webAdmin) {

    /** One port, likewise. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Three ports that nobody listens on now. Somebody else may be quicker: who binds them must be ready to try again. */
    static Ports free() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket smtp = new ServerSocket(0, 1, loopback);
             ServerSocket imap = new ServerSocket(0, 1, loopback);
             ServerSocket webAdmin = new ServerSocket(0, 1, loopback)) {
            return new Ports(smtp.getLocalPort(), imap.getLocalPort(), webAdmin.getLocalPort());
        }
    }
}
