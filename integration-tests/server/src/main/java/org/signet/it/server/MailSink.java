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
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The rest of the world: a mail server on loopback that takes every mail, and keeps it as it looked on the wire. */
public final class MailSink implements AutoCloseable {

    private final ServerSocket listener;
    private final BlockingQueue<ReceivedMail> received = new LinkedBlockingQueue<>();

    private MailSink(ServerSocket listener) {
        this.listener = listener;
    }

    /** Listens on a free port. */
    public static MailSink open() throws IOException {
        MailSink sink = new MailSink(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().name("mail sink").start(sink::accept);
        return sink;
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** The oldest mail that has not been asked for yet; nothing when none comes. */
    public Optional<ReceivedMail> pollMail(Duration limit) throws InterruptedException {
        return Optional.ofNullable(received.poll(limit.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** The oldest mail that has not been asked for yet. */
    public ReceivedMail awaitMail(Duration limit) throws IOException, InterruptedException {
        return pollMail(limit).orElseThrow(() -> new IOException("no mail left the server within " + limit.toSeconds() + " s"));
    }

    /** Whether no mail has come that was not asked for yet. */
    public boolean isEmpty() {
        return received.isEmpty();
    }

    /** The oldest mail that has not been asked for yet, however long it takes. */
    public ReceivedMail takeMail() throws InterruptedException {
        return received.take();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Thread.ofVirtual().name("mail sink session").start(() -> serve(socket));
            } catch (IOException ignored) {
                // Closed, or a client that was gone at once: the loop's condition tells.
            }
        }
    }

    private void serve(Socket socket) {
        try (TextConnection connection = TextConnection.over(socket)) {
            converse(connection);
        } catch (IOException ignored) {
            // The client hung up: what it completed is kept, what it did not complete was never accepted.
        }
    }

    private void converse(TextConnection connection) throws IOException {
        String sender = "";
        List<String> recipients = new ArrayList<>();
        connection.sendLine("220 sink.invalid");
        while (true) {
            String line = connection.readLine();
            String verb = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
            switch (verb) {
                case "EHLO" -> connection.send("250-sink.invalid\r\n250 8BITMIME\r\n".getBytes(StandardCharsets.US_ASCII));
                case "MAIL" -> {
                    sender = path(line);
                    recipients.clear();
                    connection.sendLine("250 sender ok");
                }
                case "RCPT" -> {
                    recipients.add(path(line));
                    connection.sendLine("250 recipient ok");
                }
                case "DATA" -> {
                    connection.sendLine("354 go ahead");
                    received.add(new ReceivedMail(sender, recipients, message(connection)));
                    connection.sendLine("250 taken");
                }
                case "QUIT" -> {
                    connection.sendLine("221 bye");
                    return;
                }
                default -> connection.sendLine("250 ok");
            }
        }
    }

    /** Reads up to the lone dot, and removes the dots that were put in front of others (RFC 5321 section 4.5.2). */
    private static byte[] message(TextConnection connection) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        byte[] line = connection.readRawLine();
        while (!(line.length == 3 && line[0] == '.' && line[1] == '\r')) {
            int from = line[0] == '.' ? 1 : 0;
            message.write(line, from, line.length - from);
            line = connection.readRawLine();
        }
        return message.toByteArray();
    }

    private static String path(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }
}
