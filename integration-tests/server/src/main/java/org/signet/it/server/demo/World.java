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
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.signet.it.server.ServerDidNotStartException;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/**
 * Alice's company and Bob's, the wires between them, and the certification authority that both trust.
 *
 * @param toBob   what leaves Alice's server
 * @param toAlice what leaves Bob's server
 */
record World(Company alice, Company bob, Wire toBob, Wire toAlice) implements AutoCloseable {

    static World create(Path folder, Narrator narrator) throws IOException, InterruptedException, ServerDidNotStartException {
        narrator.chapter("Two companies");
        TestPki authority = TestPki.root("Signet Demo CA");
        TestIdentity alice = authority.issue("alice@company-a.example").commonName("Alice").create();
        TestIdentity bob = authority.issue("bob@company-b.example").commonName("Bob").create();
        narrator.say("A certification authority has issued certificates to " + alice.address() + " and " + bob.address());

        Wire toBob = Wire.open(narrator);
        Wire toAlice = Wire.open(narrator);
        narrator.say("Starting two unmodified James 3.8.1 servers, each with the jar in extensions-jars/");
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Company> first = executor.submit(() -> Company.found(alice, bob, authority, toBob, folder.resolve("company-a")));
            Future<Company> second = executor.submit(() -> Company.found(bob, alice, authority, toAlice, folder.resolve("company-b")));
            World world = new World(founded(first), founded(second), toBob, toAlice);
            toBob.leadTo(world.bob.server().smtp());
            toAlice.leadTo(world.alice.server().smtp());
            world.describe(narrator);
            return world;
        }
    }

    /** Where to connect a mail program to. */
    void describe(Narrator narrator) {
        for (Company company : new Company[] {alice, bob}) {
            narrator.say("%s, password %s: SMTP 127.0.0.1:%d, IMAP 127.0.0.1:%d".formatted(company.user().address(), Company.PASSWORD,
                company.server().smtp().port(), company.server().mailbox("", "").port()));
        }
    }

    @Override
    public void close() throws IOException {
        alice.close();
        bob.close();
        toBob.close();
        toAlice.close();
    }

    private static Company founded(Future<Company> company) throws InterruptedException, IOException, ServerDidNotStartException {
        try {
            return company.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case ServerDidNotStartException notStarted -> throw notStarted;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
