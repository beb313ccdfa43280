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

/**
 * Gives mail to a server over SMTP (RFC 5321), byte for byte as it is.
 *
 * @param port where the server listens, on loopback
 */
public record Smtp(int port) {

    /** Submits as a mail client does: the user logs in (RFC 4954, PLAIN), and is the envelope's sender. */
    public void submit(String user, String password, List<String> recipients, byte[] message) throws IOException {
        transmit(Optional.of(plain(user, password)), user, recipients, message);
    }

    /** Hands over as another mail server does: nobody logs in. An empty sender is that of a bounce. */
    public void handOver(String sender, List<String> recipients, byte[] message) throws IOException {
        transmit(Optional.empty(), sender, recipients, message);
    }

    private void transmit(Optional<String> login, String sender, List<String> recipients, byte[] message) throws IOException {
        try (TextConnection connection = TextConnection.open(port)) {
            expect("220", "greeting", connection);
            command("EHLO localhost", "EHLO", "250", connection);
            if (login.isPresent()) {
                command("AUTH PLAIN " + login.get(), "AUTH", "235", connection);
            }
            command("MAIL FROM:<" + sender + ">", "MAIL", "250", connection);
            for (String recipient : recipients) {
                command("RCPT TO:<" + recipient + ">", "RCPT " + recipient, "250", connection);
            }
            command("DATA", "DATA", "354", connection);
            connection.send(dotStuffed(message));
            command(".", "message", "250", connection);
            connection.sendLine("QUIT");
        }
    }

    private static void command(String line, String step, String success, TextConnection connection) throws IOException {
        connection.sendLine(line);
        expect(success, step, connection);
    }

    private static void expect(String success, String step, TextConnection connection) throws IOException {
        String reply = connection.readLine();
        while (reply.length() > 3 && reply.charAt(3) == '-') {
            reply = connection.readLine();
        }
        if (!reply.startsWith(success)) {
            throw new SmtpRefusedException(step, reply);
        }
    }

    private static String plain(String user, String password) {
        return Base64.getEncoder().encodeToString(('\0' + user + '\0' + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Doubles the dot that begins a line (RFC 5321 section 4.5.2), and ends the last line when it is not. */
    private static byte[] dotStuffed(byte[] message) {
        ByteArrayOutputStream stuffed = new ByteArrayOutputStream(message.length + 64);
        boolean lineStart = true;
        for (byte octet : message) {
            if (lineStart && octet == '.') {
                stuffed.write('.');
            }
            stuffed.write(octet);
            lineStart = octet == '\n';
        }
        if (!lineStart) {
            stuffed.writeBytes(new byte[] {'\r', '\n'});
        }
        return stuffed.toByteArray();
    }
}
