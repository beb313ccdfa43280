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
package org.signet.it.server.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.signet.it.server.JamesMonitor;
import org.signet.it.server.JamesServer;
import org.signet.it.server.JamesSetup;
import org.signet.it.server.MailSink;
import org.signet.it.server.Mailbox;
import org.signet.it.server.ServerDidNotStartException;
import org.signet.it.server.SmtpSession;
import org.signet.it.server.SourceTree;
import org.signet.testkit.TestIdentity;

/** A James server with Signet, set up for load. What it does not deliver itself, it gives to a sink. */
final class LoadServer implements AutoCloseable {

    private final JamesServer james;
    private final JamesMonitor monitor;
    private final People people;
    private final MailSink sink;

    private LoadServer(JamesServer james, JamesMonitor monitor, People people, MailSink sink) {
        this.james = james;
        this.monitor = monitor;
        this.people = people;
        this.sink = sink;
    }

    /**
     * Starts the server.
     *
     * @param folder      an empty folder for it
     * @param javaOptions such as {@code -Xmx1g}
     */
    static LoadServer start(Path folder, People people, List<String> javaOptions, List<Path> extensions)
            throws IOException, InterruptedException, ServerDidNotStartException {
        MailSink sink = MailSink.open();
        JamesServer james = null;
        boolean ready = false;
        try {
            james = JamesServer.start(folder, setup(folder.resolve("keys"), people, javaOptions, extensions, sink));
            for (TestIdentity sender : people.senders()) {
                james.addUser(sender.address(), People.PASSWORD);
            }
            LoadServer server = new LoadServer(james, james.monitor(), people, sink);
            ready = true;
            return server;
        } finally {
            if (!ready) {
                sink.close();
                if (james != null) {
                    james.close();
                }
            }
        }
    }

    private static JamesSetup setup(Path keys, People people, List<String> javaOptions, List<Path> extensions, MailSink sink)
            throws IOException {
        people.writeTo(Files.createDirectories(keys));
        JamesSetup setup = JamesSetup.plain()
            .withJavaOptions(javaOptions.toArray(String[]::new))
            .withExtension(SourceTree.current().dropInJar())
            .withConfiguration(keys)
            .withFile("conf/smime.xml", LoadConfiguration.smime())
            .withFile("conf/mailetcontainer.xml", LoadConfiguration.mailetContainer())
            .withGateway(sink.port());
        for (Path extension : extensions) {
            setup = setup.withExtension(extension);
        }
        return setup;
    }

    /** A connection of the n-th sender, who has logged in. */
    SmtpSession logIn(int sender) throws IOException {
        return james.smtp().logIn(people.senders().get(sender % people.senders().size()).address(), People.PASSWORD);
    }

    /** Makes the n-th recipient of a treatment a local user. */
    Mailbox addBox(Treatment treatment, int number) throws IOException, InterruptedException {
        String address = people.boxes().get(treatment).get(number).address();
        james.addUser(address, People.PASSWORD);
        return james.mailbox(address, People.PASSWORD);
    }

    JamesMonitor monitor() {
        return monitor;
    }

    People people() {
        return people;
    }

    /** Where mail for others than the local users arrives. */
    MailSink sink() {
        return sink;
    }

    JamesServer james() {
        return james;
    }

    @Override
    public void close() throws IOException {
        try (sink; james) {
            monitor.close();
        }
    }
}
