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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail program that waits for mail in a user's INBOX: the server says when some has come (IMAP IDLE, RFC 9051 section 6.3.13). */
public final class MailboxWatch implements AutoCloseable {

    private static final Pattern EXISTS = Pattern.compile("\\* (\\d+) EXISTS");
    private static final String IDLE = "w3";

    private final TextConnection connection;
    private int messages;

    private MailboxWatch(TextConnection connection) {
        this.connection = connection;
    }

    static MailboxWatch open(Mailbox mailbox) throws IOException {
        MailboxWatch watch = new MailboxWatch(TextConnection.open(mailbox.port()));
        boolean idle = false;
        try {
            watch.connection.readLine();
            watch.command("w1", "LOGIN " + Mailbox.quoted(mailbox.user()) + " " + Mailbox.quoted(mailbox.password()));
            watch.command("w2", "SELECT INBOX");
            watch.idle();
            idle = true;
            return watch;
        } finally {
            if (!idle) {
                watch.connection.close();
            }
        }
    }

    /** How many messages the mailbox has, as far as the server has said. */
    public int messages() {
        return messages;
    }

    /** Returns as soon as the server says that there are so many messages. */
    public void awaitMessages(int count) throws IOException {
        while (messages < count) {
            note(connection.readLine());
        }
    }

    /** Deletes all messages, and waits on. Only while no mail is under way to this mailbox. */
    public void clear() throws IOException {
        if (messages > 0) {
            connection.sendLine("DONE");
            readUntil(IDLE);
            command("w4", "STORE 1:* +FLAGS.SILENT (\\Deleted)");
            command("w5", "EXPUNGE");
            idle();
            messages = 0;
        }
    }

    @Override
    public void close() throws IOException {
        try (connection) {
            connection.sendLine("DONE");
        }
    }

    private void idle() throws IOException {
        connection.sendLine(IDLE + " IDLE");
        readUntil("+");
    }

    private void command(String tag, String command) throws IOException {
        connection.sendLine(tag + " " + command);
        String answer = readUntil(tag + " ");
        if (!answer.startsWith(tag + " OK")) {
            throw new IOException("IMAP server answered: " + answer);
        }
    }

    private String readUntil(String start) throws IOException {
        String line = connection.readLine();
        while (!line.startsWith(start)) {
            note(line);
            line = connection.readLine();
        }
        return line;
    }

    private void note(String line) {
        Matcher exists = EXISTS.matcher(line);
        if (exists.matches()) {
            messages = Integer.parseInt(exists.group(1));
        }
    }
}
