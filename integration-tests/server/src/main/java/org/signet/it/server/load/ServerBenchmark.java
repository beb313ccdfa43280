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
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.signet.it.server.TimerReading;

/**
 * How long mail takes from its submission until it is in the mailbox, treated in one way and another. All kinds of mail take turns,
 * round by round, so that what disturbs the machine disturbs all of them.
 */
final class ServerBenchmark {

    /** What is measured. */
    static final List<Treatment> TREATMENTS =
        List.of(Treatment.PLAIN, Treatment.SIGNED, Treatment.VERIFIED, Treatment.ENCRYPTED, Treatment.DECRYPTED);
    private static final int SMALL = 2 * 1024;
    private static final List<Integer> SIZES = List.of(SMALL, 50 * 1024);
    /** Mails between two times that the mailboxes are emptied. */
    private static final int BATCH = 800;

    private final LoadServer server;
    private final BenchmarkPlan plan;
    private final List<Client> clients;
    private final MailProgram program;
    private int nextNumber;

    ServerBenchmark(LoadServer server, BenchmarkPlan plan, List<Client> clients) {
        this.server = server;
        this.plan = plan;
        this.clients = List.copyOf(clients);
        this.program = new MailProgram(server.people());
    }

    List<Row> run() throws IOException, InterruptedException, GeneralSecurityException {
        warmUp();
        for (int i = 0; i < plan.warmUpRounds(); i++) {
            round();
        }
        Map<Kind, List<Round>> rounds = new LinkedHashMap<>();
        for (int i = 0; i < plan.rounds(); i++) {
            round().forEach((kind, round) -> rounds.computeIfAbsent(kind, missing -> new ArrayList<>()).add(round));
        }
        return rounds.entrySet().stream()
            .map(entry -> new Row(entry.getKey().treatment(), entry.getKey().size(), entry.getValue()))
            .toList();
    }

    /** All treatments take turns in it too: what the compiler assumes of one has to be true of all. */
    private void warmUp() throws IOException, InterruptedException {
        for (int sent = 0; sent < plan.warmUpMails(); sent += BATCH) {
            for (Treatment treatment : TREATMENTS) {
                if (!treatment.mailets().isEmpty()) {
                    deliverAtOnce(treatment, messagesForAll(treatment, SMALL, Math.min(BATCH, plan.warmUpMails() - sent)));
                }
            }
            clear();
        }
    }

    /** A server that keeps ever more mail in its memory would collect ever more garbage. */
    private void clear() throws IOException {
        for (Client client : clients) {
            client.clear();
        }
    }

    private Map<Kind, Round> round() throws IOException, InterruptedException, GeneralSecurityException {
        Map<Kind, Round> round = new LinkedHashMap<>();
        for (int size : SIZES) {
            for (Treatment treatment : TREATMENTS) {
                round.put(new Kind(treatment, size), round(treatment, size));
            }
        }
        clear();
        return round;
    }

    private Round round(Treatment treatment, int size) throws IOException, InterruptedException, GeneralSecurityException {
        BareArithmetic arithmetic = BareArithmetic.of(treatment, size, server.people().senders().getFirst());
        List<byte[]> forOne = messages(treatment, size, 0, plan.alone());
        List<Duration> alone = new ArrayList<>();
        List<Duration> bare = new ArrayList<>();
        TimerReading before = share(treatment);
        for (byte[] message : forOne) {
            alone.add(clients.getFirst().deliver(treatment, message));
            bare.add(arithmetic.time());
        }
        TimerReading share = share(treatment).since(before);
        List<List<byte[]>> forAll = messagesForAll(treatment, size, plan.busy());
        Duration processor = server.monitor().processorTime();
        long start = System.nanoTime();
        List<Duration> busy = deliverAtOnce(treatment, forAll);
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        return new Round(alone, share, bare, busy, elapsed, server.monitor().processorTime().minus(processor));
    }

    private List<Duration> deliverAtOnce(Treatment treatment, List<List<byte[]>> messages) throws InterruptedException {
        List<Duration> durations = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Duration>>> running = new ArrayList<>();
            for (int i = 0; i < clients.size(); i++) {
                Client client = clients.get(i);
                List<byte[]> own = messages.get(i);
                running.add(threads.submit(() -> deliverAll(client, treatment, own)));
            }
            for (Future<List<Duration>> client : running) {
                durations.addAll(client.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e.getCause());
        }
        return durations;
    }

    private static List<Duration> deliverAll(Client client, Treatment treatment, List<byte[]> messages) throws IOException {
        List<Duration> durations = new ArrayList<>();
        for (byte[] message : messages) {
            durations.add(client.deliver(treatment, message));
        }
        return durations;
    }

    /** What James has measured of Signet's mailets, by its own timers around them. */
    private TimerReading share(Treatment treatment) throws IOException {
        TimerReading share = TimerReading.NONE;
        for (String mailet : treatment.mailets()) {
            share = share.plus(server.monitor().timer(mailet));
        }
        return share;
    }

    private List<List<byte[]>> messagesForAll(Treatment treatment, int size, int count) throws IOException {
        List<List<byte[]>> messages = new ArrayList<>();
        for (int client = 0; client < clients.size(); client++) {
            messages.add(messages(treatment, size, client, count / clients.size()));
        }
        return messages;
    }

    /** Mails of one client, which are made before the clock starts. */
    private List<byte[]> messages(Treatment treatment, int size, int client, int count) throws IOException {
        List<byte[]> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = nextNumber++ * server.people().senders().size() + client;
            messages.add(program.bytes(new LoadMail(number, treatment, size)));
        }
        return messages;
    }

    private record Kind(Treatment treatment, int size) {
    }
}
