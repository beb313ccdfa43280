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
package org.signet.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.signet.SmimeException;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A command that reads one message and, only when all has gone well, writes its result. */
@Command(mixinStandardHelpOptions = true, sortOptions = false, exitCodeOnExecutionException = ExitStatus.SOFTWARE)
abstract class MessageCommand implements Callable<Integer> {
    @ParentCommand
    private Signet signet;

    @Spec
    private CommandSpec spec;

    @Override
    public final Integer call() throws SmimeException, IOException {
        try (Workspace workspace = Workspace.open()) {
            prepare();
            return run(MimeEntity.read(signet.in(), workspace), workspace);
        }
    }

    /** Reads key and certificate files, before the message: a wrong file is wrong usage whatever the message is. */
    abstract void prepare();

    /** Does the work and gives the exit status. */
    abstract int run(MimeEntity message, Workspace workspace) throws SmimeException, IOException;

    final void write(MimeEntity entity) throws IOException {
        OutputStream out = new BufferedOutputStream(signet.out(), 64 * 1024);
        entity.writeTo(out);
        out.flush();
    }

    final void writeText(String text) {
        PrintWriter out = new PrintWriter(signet.out(), false, StandardCharsets.UTF_8);
        out.print(text);
        out.flush();
    }

    final void complain(String sentence) {
        spec.commandLine().getErr().println("signet: " + sentence);
    }
}
