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
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.signet.it.server.MailSink;
import org.signet.it.server.ReceivedMail;
import org.signet.it.server.Smtp;

/** The way from one server to another, where everybody can read along. */
final class Wire implements AutoCloseable {

    private final MailSink sink;
    private final BlockingQueue<ReceivedMail> seen = new LinkedBlockingQueue<>();
    private final Narrator narrator;

    private Wire(MailSink sink, Narrator narrator) {
        this.sink = sink;
        this.narrator = narrator;
    }

    static Wire open(Narrator narrator) throws IOException {
        return new Wire(MailSink.open(), narrator);
    }

    /** Where a server gives mail for others to. */
    int port() {
        return sink.port();
    }

    /** From now on mail is carried to this server. */
    void leadTo(Smtp destination) {
        Thread.ofVirtual().name("wire").start(() -> carry(destination));
    }

    /** The oldest mail that went over the wire and has not been asked for yet. */
    ReceivedMail awaitMail(Duration limit) throws IOException, InterruptedException {
        return Optional.ofNullable(seen.poll(limit.toMillis(), TimeUnit.MILLISECONDS))
            .orElseThrow(() -> new IOException("no mail went over the wire within " + limit.toSeconds() + " s"));
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }

    private void carry(Smtp destination) {
        try {
            while (true) {
                ReceivedMail mail = sink.takeMail();
                seen.add(mail);
                deliver(mail, destination);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(ReceivedMail mail, Smtp destination) {
        try {
            destination.handOver(mail.sender(), mail.recipients(), mail.message());
        } catch (IOException e) {
            narrator.say("The other server did not take a mail: " + e.getMessage());
        }
    }
}
