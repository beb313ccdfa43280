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
package org.signet.it.server.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.signet.it.server.JamesServer;
import org.signet.it.server.JamesSetup;
import org.signet.it.server.SampleKeys;
import org.signet.it.server.ServerDidNotStartException;
import org.signet.it.server.SourceTree;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** One user and his company's mail server, which holds his key. */
record Company(TestIdentity user, JamesServer server) implements AutoCloseable {

    /** Of the mail account; nothing is secret here. */
    static final String PASSWORD = "secret";

    private static final String SAMPLE = "gateway";
    private static final Duration DELIVERY = Duration.ofSeconds(30);

    /** Starts a server as its administrator would set it up: the jar, a sample configuration, keys and certificates. */
    static Company found(TestIdentity user, TestIdentity correspondent, TestPki authority, Wire out, Path folder)
            throws IOException, InterruptedException, ServerDidNotStartException {
        Path sample = SourceTree.current().root().resolve("conf-samples").resolve(SAMPLE);
        JamesSetup setup = JamesSetup.ofSample(sample, new SampleKeys(user, correspondent, authority), folder.resolve("keys"))
            .withGateway(out.port());
        JamesServer server = JamesServer.start(folder, setup);
        server.addUser(user.address(), PASSWORD);
        return new Company(user, server);
    }

    /** The user's mail program submits a mail. */
    void submit(String recipient, byte[] message) throws IOException {
        server.smtp().submit(user.address(), PASSWORD, List.of(recipient), message);
    }

    /** The user's newest mail, when so many have come in all. */
    byte[] awaitMail(int count) throws IOException, InterruptedException {
        return server.mailbox(user.address(), PASSWORD).awaitMessages(count, DELIVERY).getLast();
    }

    @Override
    public void close() {
        server.close();
    }
}
