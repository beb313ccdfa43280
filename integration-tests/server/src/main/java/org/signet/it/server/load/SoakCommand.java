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
import java.util.List;
import org.signet.it.server.ServerDidNotStartException;
import org.signet.it.server.TemporaryFolder;

/** {@code ./benchmark soak}. */
final class SoakCommand {

    static final List<String> JAVA_OPTIONS = List.of("-Xms1g", "-Xmx1g");
    static final int PEOPLE = 8;

    private SoakCommand() {
    }

    /** Sends plain mail through one server and mail of all kinds through another, and says what came of it. */
    static boolean run(int count, int senders, PrintStream out) throws IOException, InterruptedException, ServerDidNotStartException {
        out.println("The control, plain mail:");
        boolean good = soak(SoakPlan.plain(count, senders), out);
        out.println("Signed, verified, encrypted, decrypted, and plain mail:");
        return good & soak(SoakPlan.mixed(count, senders), out);
    }

    private static boolean soak(SoakPlan plan, PrintStream out) throws IOException, InterruptedException, ServerDidNotStartException {
        People people = People.invent(PEOPLE);
        try (TemporaryFolder folder = TemporaryFolder.create("signet-soak-");
             LoadServer server = LoadServer.start(folder.path(), people, JAVA_OPTIONS, List.of())) {
            SoakResult result = new Soak(server, plan, List.of(new SignetSample(people))).run();
            out.println(result.summary());
            result.problems().stream().limit(20).forEach(out::println);
            result.filesLeft().stream().limit(20).forEach(out::println);
            return result.problems().isEmpty() && result.filesLeft().isEmpty();
        }
    }
}
