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

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;

/**
 * A socket on which every read ends in time, however slowly the other side drips. It goes to the address that it is told, whatever proxy
 * the JVM has been given.
 */
final class DeadlineSocket extends Socket {
    private final Deadline deadline;
    private final Duration longestSilence;

    DeadlineSocket(Deadline deadline, Duration longestSilence) {
        super(Proxy.NO_PROXY);
        this.deadline = deadline;
        this.longestSilence = longestSilence;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                setSoTimeout(deadline.millisecondsFor(longestSilence));
                return super.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                setSoTimeout(deadline.millisecondsFor(longestSilence));
                return super.read(bytes, offset, length);
            }
        };
    }
}
