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

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands have in common: the result goes to standard output, complaints go to standard error. */
@Command(mixinStandardHelpOptions = true, sortOptions = false, exitCodeOnExecutionException = ExitStatus.SOFTWARE)
abstract class SignetCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    final InputStream in() {
        return signet().in();
    }

    final OutputStream out() {
        return signet().out();
    }

    final void writeText(String text) {
        PrintWriter out = new PrintWriter(out(), false, StandardCharsets.UTF_8);
        out.print(text);
        out.flush();
    }

    final void complain(String sentence) {
        spec.commandLine().getErr().println("signet: " + sentence);
    }

    private Signet signet() {
        return (Signet) spec.root().userObject();
    }
}
