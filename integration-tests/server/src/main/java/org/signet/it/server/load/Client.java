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
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.signet.it.server.MailboxWatch;
import org.signet.it.server.SmtpSession;

/** Submits mail and has the mailboxes open that it goes to, one for each treatment; nobody else sends mail there. */
final class Client implements AutoCloseable {

    private final SmtpSession session;
    private final Map<Treatment, MailboxWatch> watches = new EnumMap<>(Treatment.class);
    private final String sender;
    private final Map<Treatment, String> recipients = new EnumMap<>(Treatment.class);

    private Client(SmtpSession session, String sender) {
        this.session = session;
        this.sender = sender;
    }

    /** The client of the n-th sender, who writes to the n-th recipient of each treatment. */
    static Client open(LoadServer server, int number, List<Treatment> treatments) throws IOException, InterruptedException {
        Client client = new Client(server.logIn(number), server.people().senders().get(number).address());
        boolean ready = false;
        try {
            for (Treatment treatment : treatments) {
                client.watches.put(treatment, server.addBox(treatment, number).watch());
                client.recipients.put(treatment, server.people().boxes().get(treatment).get(number).address());
            }
            ready = true;
            return client;
        } finally {
            if (!ready) {
                client.close();
            }
        }
    }

    /** Submits a mail; how long it takes until the IMAP server says that it is in the mailbox. */
    Duration deliver(Treatment treatment, byte[] message) throws IOException {
        MailboxWatch watch = watches.get(treatment);
        int awaited = watch.messages() + 1;
        long start = System.nanoTime();
        session.send(sender, List.of(recipients.get(treatment)), message);
        watch.awaitMessages(awaited);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Empties the mailboxes, which the server keeps in memory. */
    void clear() throws IOException {
        for (MailboxWatch watch : watches.values()) {
            watch.clear();
        }
    }

    @Override
    public void close() throws IOException {
        try (session) {
            for (MailboxWatch watch : watches.values()) {
                watch.close();
            }
        }
    }
}
