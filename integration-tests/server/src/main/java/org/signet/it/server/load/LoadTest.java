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
import org.signet.it.server.ServerDidNotStartException;

/** {@code ./benchmark server} and {@code ./benchmark soak}: real mail through a real James, very much of it. */
public final class LoadTest {

    private static final int WRONG_USAGE = 64;
    private static final int FAILED = 1;
    private static final int MAILS = 10_000;
    private static final int SENDERS = 50;

    private LoadTest() {
    }

    public static void main(String[] args)
            throws IOException, InterruptedException, ServerDidNotStartException, GeneralSecurityException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        if (args[0].equals("server")) {
            ServerCommand.run(BenchmarkPlan.STANDARD, out);
            System.exit(0);
        }
        boolean good = SoakCommand.run(args.length < 2 ? MAILS : Integer.parseInt(args[1]), SENDERS, out);
        System.exit(good ? 0 : FAILED);
    }
}
