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

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.signet.SmimeException;
import org.signet.it.server.ServerDidNotStartException;
import org.signet.it.server.TemporaryFolder;

/** {@code ./demo}: real mail between two James servers with Signet in them, and what became of it. */
public final class Demo {

    private static final int WRONG_USAGE = 64;
    private static final int FAILED = 1;

    private Demo() {
    }

    /**
     * Plays the demo.
     *
     * @param args {@code --once} to end with status 0 when all that was shown was checked; nothing to keep the servers running
     */
    public static void main(String[] args) throws InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        List<String> arguments = List.of(args);
        if (!arguments.isEmpty() && !arguments.equals(List.of("--once"))) {
            out.println("usage: ./demo [--once]");
            System.exit(WRONG_USAGE);
        }
        System.exit(play(new Narrator(out), arguments.isEmpty()));
    }

    private static int play(Narrator narrator, boolean keepRunning) throws InterruptedException {
        try (TemporaryFolder folder = TemporaryFolder.create("signet-demo-");
             World world = World.create(folder.path(), narrator)) {
            new Scenes(world, narrator).play();
            narrator.chapter(narrator.allAsExpected() ? "All as it should be" : "Something was WRONG, see above");
            if (keepRunning) {
                narrator.chapter("The servers run until you press Ctrl-C");
                world.describe(narrator);
                narrator.say("Mail from one user to the other is signed, encrypted, decrypted and verified");
                new CountDownLatch(1).await();
            }
            return narrator.allAsExpected() ? 0 : FAILED;
        } catch (IOException | SmimeException | ServerDidNotStartException e) {
            narrator.say("The demo failed: " + e.getMessage());
            return FAILED;
        }
    }
}
