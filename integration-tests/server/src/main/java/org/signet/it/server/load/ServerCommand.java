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

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.signet.it.server.ServerDidNotStartException;
import org.signet.it.server.TemporaryFolder;

/** {@code ./benchmark server}. */
final class ServerCommand {

    private static final String PROVIDER = "signet.provider";
    private static final String CORRETTO = "AmazonCorrettoCryptoProvider";

    private ServerCommand() {
    }

    /**
     * Measures one server and prints the table.
     *
     * @param provider as of the system property {@code signet.provider}, for the server and for the bare arithmetic
     */
    static int run(String provider, BenchmarkPlan plan, PrintStream out)
            throws IOException, InterruptedException, ServerDidNotStartException, GeneralSecurityException {
        System.setProperty(PROVIDER, provider);
        List<String> javaOptions = new ArrayList<>(SoakCommand.JAVA_OPTIONS);
        javaOptions.add("-D" + PROVIDER + "=" + provider);
        out.println("Java " + System.getProperty("java.version") + ", " + System.getProperty("os.arch") + ", James 3.8.1, providers: "
            + provider + ". From MAIL FROM until the IMAP server announces the mail.");
        out.println();
        People people = People.invent(plan.clients());
        try (TemporaryFolder folder = TemporaryFolder.create("signet-benchmark-");
             LoadServer server = LoadServer.start(folder.path(), people, javaOptions, corretto())) {
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
        return 0;
    }

    /** Amazon's provider as an administrator would drop it in, where this runs with it; the property says whether it is used. */
    private static List<Path> corretto() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
            .filter(jar -> jar.getFileName().toString().startsWith(CORRETTO)).toList();
    }
}
