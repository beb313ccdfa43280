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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** One connection to a server, over which mail after mail is given to it (RFC 5321), byte for byte as it is. */
public final class SmtpSession implements AutoCloseable {

    private final TextConnection connection;

    private SmtpSession(TextConnection connection) {
        this.connection = connection;
    }

    static SmtpSession open(int port, Optional<Login> login) throws IOException {
        TextConnection connection = TextConnection.open(port);
        boolean greeted = false;
        try {
            SmtpSession session = new SmtpSession(connection);
            session.greet(login);
            greeted = true;
            return session;
        } finally {
            if (!greeted) {
                connection.close();
            }
        }
    }

    /**
     * Sends one mail and returns when the server has taken responsibility for it.
     *
     * @throws SmtpRefusedException when the server does not take it
     */
    public void send(String sender, List<String> recipients, byte[] message) throws IOException {
        command("MAIL FROM:<" + sender + ">", "MAIL", "250");
        for (String recipient : recipients) {
            command("RCPT TO:<" + recipient + ">", "RCPT " + recipient, "250");
        }
        command("DATA", "DATA", "354");
        connection.send(withEnd(message));
        expect("250", "message");
    }

    @Override
    public void close() throws IOException {
        try (connection) {
            connection.sendLine("QUIT");
        }
    }

    private void greet(Optional<Login> login) throws IOException {
        expect("220", "greeting");
        command("EHLO localhost", "EHLO", "250");
        if (login.isPresent()) {
            command("AUTH PLAIN " + login.get().plain(), "AUTH", "235");
        }
    }

    private void command(String line, String step, String success) throws IOException {
        connection.sendLine(line);
        expect(success, step);
    }

    private void expect(String success, String step) throws IOException {
        String reply = connection.readLine();
        while (reply.length() > 3 && reply.charAt(3) == '-') {
            reply = connection.readLine();
        }
        if (!reply.startsWith(success)) {
            throw new SmtpRefusedException(step, reply);
        }
    }

    /** Doubles the dot that begins a line (RFC 5321 section 4.5.2), ends the last line when it is not, and adds the lone dot. */
    private static byte[] withEnd(byte[] message) {
        ByteArrayOutputStream stuffed = new ByteArrayOutputStream(message.length + 64);
        int start = 0;
        for (int i = 0; i < message.length; i++) {
            if (message[i] == '.' && (i == 0 || message[i - 1] == '\n')) {
                stuffed.write(message, start, i - start);
                stuffed.write('.');
                start = i;
            }
        }
        stuffed.write(message, start, message.length - start);
        if (message.length > 0 && message[message.length - 1] != '\n') {
            stuffed.writeBytes(new byte[] {'\r', '\n'});
        }
        stuffed.writeBytes(new byte[] {'.', '\r', '\n'});
        return stuffed.toByteArray();
    }

    /** Who logs in (RFC 4954). */
    record Login(String user, String password) {

        String plain() {
            return Base64.getEncoder().encodeToString(('\0' + user + '\0' + password).getBytes(StandardCharsets.UTF_8));
        }

        /** Never shows the password. */
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }
}
