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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A user's INBOX, read over IMAP (RFC 9051). Messages come byte for byte as the server stores them.
 *
 * @param port where the server listens, on loopback
 */
public record Mailbox(int port, String user, String password) {

    private static final Pattern LITERAL = Pattern.compile("\\{(\\d+)}$");
    private static final Duration POLL = Duration.ofMillis(100);

    /** All messages, oldest first. */
    public List<byte[]> messages() throws IOException {
        try (TextConnection connection = TextConnection.open(port)) {
            connection.readLine();
            command("a1 LOGIN " + quoted(user) + " " + quoted(password), connection);
            String selected = String.join("\n", command("a2 SELECT INBOX", connection).lines());
            List<byte[]> messages = selected.contains("* 0 EXISTS")
                ? List.of()
                : command("a3 FETCH 1:* (BODY.PEEK[])", connection).literals();
            connection.sendLine("a4 LOGOUT");
            return messages;
        }
    }

    /** All messages, oldest first, as soon as there are that many. */
    public List<byte[]> awaitMessages(int count, Duration limit) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(limit);
        List<byte[]> messages = messages();
        while (messages.size() < count) {
            if (Instant.now().isAfter(deadline)) {
                throw new IOException("mailbox of " + user + " has " + messages.size() + " messages after "
                    + limit.toSeconds() + " s, " + count + " were expected");
            }
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
            messages = messages();
        }
        return messages;
    }

    /** Waits for mail, as a mail program does that is left open. */
    public MailboxWatch watch() throws IOException {
        return MailboxWatch.open(this);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "Mailbox[" + user + "]";
    }

    private static Answer command(String line, TextConnection connection) throws IOException {
        connection.sendLine(line);
        String tag = line.substring(0, line.indexOf(' ') + 1);
        List<String> lines = new ArrayList<>();
        List<byte[]> literals = new ArrayList<>();
        String answer = connection.readLine();
        while (!answer.startsWith(tag)) {
            lines.add(answer);
            Matcher literal = LITERAL.matcher(answer);
            if (literal.find()) {
                literals.add(connection.readBytes(Integer.parseInt(literal.group(1))));
            }
            answer = connection.readLine();
        }
        if (!answer.startsWith(tag + "OK")) {
            throw new IOException("IMAP server answered: " + answer);
        }
        return new Answer(lines, literals);
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private record Answer(List<String> lines, List<byte[]> literals) {
    }
}
