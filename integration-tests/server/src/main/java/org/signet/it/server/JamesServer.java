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
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * An unmodified James 3.8 memory server, running as a process of its own, reachable from this machine only.
 *
 * <p>Whoever started it closes it; it ends with this JVM at the latest.
 */
public final class JamesServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final int PORT_ATTEMPTS = 3;

    private final JamesProcess process;
    private final Ports ports;
    private final WebAdmin webAdmin;

    private JamesServer(JamesProcess process, Ports ports) {
        this.process = process;
        this.ports = ports;
        this.webAdmin = new WebAdmin(ports.webAdmin());
    }

    /**
     * Starts a server and returns when it is ready to take mail.
     *
     * @param home  an empty folder for its configuration and its log
     * @param setup what the server gets on top of a plain configuration
     * @throws ServerDidNotStartException when James refuses the setup, or takes longer than two minutes
     */
    public static JamesServer start(Path home, JamesSetup setup) throws IOException, InterruptedException, ServerDidNotStartException {
        for (int attempt = 1;; attempt++) {
            Ports ports = Ports.free();
            JamesHome laidOut = JamesHome.layOut(home.resolve("james-" + attempt), ports, setup);
            JamesProcess process = JamesProcess.launch(laidOut, SourceTree.current().jamesClassPath(), setup.javaOptions());
            boolean ready = false;
            try {
                process.awaitStart(START_LIMIT);
                ready = true;
                return new JamesServer(process, ports);
            } catch (ServerDidNotStartException e) {
                if (attempt == PORT_ATTEMPTS || !e.log().contains("Address already in use")) {
                    throw e;
                }
            } finally {
                if (!ready) {
                    process.close();
                }
            }
        }
    }

    /** Adds a local user, and the domain of its address when the server does not know it yet. */
    public void addUser(String address, String password) throws IOException, InterruptedException {
        webAdmin.addDomain(address.substring(address.indexOf('@') + 1));
        webAdmin.addUser(address, password);
    }

    /** Where mail goes in. */
    public Smtp smtp() {
        return new Smtp(ports.smtp());
    }

    /** Where a user's mail comes out. */
    public Mailbox mailbox(String user, String password) {
        return new Mailbox(ports.imap(), user, password);
    }

    /** Mails that the mailet {@code ToRepository} has put into a repository such as {@code var/mail/error/}. */
    public List<byte[]> repository(String path) throws IOException, InterruptedException {
        return webAdmin.repository(path);
    }

    /** What James' health check says of S/MIME, as JSON; the check has to be in {@code conf/healthcheck.properties}. */
    public String smimeHealth() throws IOException, InterruptedException {
        return webAdmin.smimeHealth();
    }

    /** What James has logged so far. */
    public String log() throws IOException {
        return process.log();
    }

    /** The names of the temporary files that it has now. */
    public List<String> temporaryFiles() throws IOException {
        return process.temporaryFiles();
    }

    /** Looks into the server's Java. */
    public JamesMonitor monitor() throws IOException {
        return JamesMonitor.of(process.id());
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.close();
    }
}
