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
import java.io.PrintStream;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.signet.it.server.ServerDidNotStartException;
import org.signet.it.server.TemporaryFolder;

/** {@code ./benchmark server}. */
final class ServerCommand {

    private ServerCommand() {
    }

    /** Measures one server and prints the table. */
    static void run(BenchmarkPlan plan, PrintStream out)
            throws IOException, InterruptedException, ServerDidNotStartException, GeneralSecurityException {
        People people = People.invent(plan.clients());
        try (TemporaryFolder folder = TemporaryFolder.create("signet-benchmark-");
             LoadServer server = LoadServer.start(folder.path(), people, SoakCommand.JAVA_OPTIONS, List.of())) {
            List<Client> clients = new ArrayList<>();
            try {
                for (int i = 0; i < plan.clients(); i++) {
                    clients.add(Client.open(server, i, ServerBenchmark.TREATMENTS));
                }
                new RowPrinter(out).print(new ServerBenchmark(server, plan, clients).run(), plan.clients());
            } finally {
                for (Client client : clients) {
                    client.close();
                }
            }
        }
    }
}
