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
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.signet.it.server.SmtpSession;

/** Submit mail, all at once: each has a connection of its own, and sends the next mail as soon as the server has taken the last. */
final class Senders {

    private final LoadServer server;
    private final MailProgram program;

    Senders(LoadServer server) {
        this.server = server;
        this.program = new MailProgram(server.people());
    }

    /**
     * Sends the mails, each over a connection of the user who it is from, and returns when the server has answered to every one.
     *
     * @return what went wrong, a sentence for each mail that the server did not take
     */
    List<String> send(List<LoadMail> mails, int count) throws InterruptedException {
        List<Queue<LoadMail>> waiting = outboxes(mails);
        Queue<String> refused = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> senders = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int sender = i;
                senders.add(threads.submit(() -> sendAll(waiting.get(sender % waiting.size()), sender, refused)));
            }
            for (Future<?> sender : senders) {
                finish(sender);
            }
        }
        return List.copyOf(refused);
    }

    /** What each user has to send. */
    private List<Queue<LoadMail>> outboxes(List<LoadMail> mails) {
        List<Queue<LoadMail>> outboxes = new ArrayList<>();
        server.people().senders().forEach(sender -> outboxes.add(new ConcurrentLinkedQueue<>()));
        mails.forEach(mail -> outboxes.get(server.people().senderNumber(mail)).add(mail));
        return outboxes;
    }

    private void sendAll(Queue<LoadMail> waiting, int sender, Queue<String> refused) {
        try (SmtpSession session = server.logIn(sender)) {
            for (LoadMail mail = waiting.poll(); mail != null; mail = waiting.poll()) {
                sendOne(mail, session, refused);
            }
        } catch (IOException e) {
            refused.add("sender " + sender + " was cut off: " + e.getMessage());
        }
    }

    private void sendOne(LoadMail mail, SmtpSession session, Queue<String> refused) throws IOException {
        String from = server.people().sender(mail).address();
        boolean taken = false;
        try {
            session.send(from, List.of(server.people().recipient(mail).address()), program.bytes(mail));
            taken = true;
        } finally {
            if (!taken) {
                refused.add("mail " + mail.number() + " was not taken");
            }
        }
    }

    private static void finish(Future<?> sender) throws InterruptedException {
        try {
            sender.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a sender failed", e.getCause());
        }
    }
}
