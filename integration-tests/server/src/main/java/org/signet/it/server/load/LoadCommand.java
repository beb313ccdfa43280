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

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.signet.it.server.ServerDidNotStartException;

/** {@code ./benchmark server} and {@code ./benchmark soak}: real mail through a real James, very much of it. */
public final class LoadCommand {

    private static final int WRONG_USAGE = 64;
    private static final int FAILED = 1;
    private static final int MAILS = 10_000;
    private static final int SENDERS = 50;
    private static final String USAGE = "usage: ./benchmark server [auto|jdk|bc|accp], or ./benchmark soak [MAILS]";

    private final PrintStream out;

    private LoadCommand(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs one of the two.
     *
     * @param args {@code server} for the table, and which providers of cryptography to measure;
     *             {@code soak} to look for mail that is lost or doubled and for memory that is not given back, and with how many mails
     */
    public static void main(String[] args)
            throws IOException, InterruptedException, ServerDidNotStartException, GeneralSecurityException {
        LoadCommand command = new LoadCommand(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.exit(command.run(List.of(args)));
    }

    private int run(List<String> arguments) throws IOException, InterruptedException, ServerDidNotStartException, GeneralSecurityException {
        Optional<String> choice = arguments.stream().skip(1).findFirst();
        String command = arguments.isEmpty() || arguments.size() > 2 ? "" : arguments.getFirst();
        if (command.equals("server") && choice.orElse("auto").matches("auto|jdk|bc|accp")) {
            return ServerCommand.run(choice.orElse("auto"), BenchmarkPlan.STANDARD, out);
        }
        if (command.equals("soak") && choice.orElse("1").matches("[1-9][0-9]{0,6}")) {
            return SoakCommand.run(choice.map(Integer::valueOf).orElse(MAILS), SENDERS, out) ? 0 : FAILED;
        }
        out.println(USAGE);
        return WRONG_USAGE;
    }
}
