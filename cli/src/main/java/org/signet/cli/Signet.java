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

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.signet.ConfigurationException;
import org.signet.MalformedMessageException;
import org.signet.TemporaryFailureException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/**
 * The {@code signet} command: signs, encrypts, decrypts, verifies and inspects a message from standard input; says what the rules of a
 * server make of a mail; and looks after its stores of certificates and keys.
 */
@Command(name = "signet", mixinStandardHelpOptions = true, version = "signet 0.1.0",
        synopsisSubcommandLabel = "COMMAND", exitCodeOnExecutionException = ExitStatus.SOFTWARE,
        description = "S/MIME on a message from standard input, and on the configuration of a server.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done, or the signature is valid, or the mail would be sent",
            "1:the signature is refused, or no key fits, or the mail would be refused",
            "2:the input is malformed", "3:nothing to do: not signed, not encrypted",
            "64:wrong usage", "70:an error of signet itself",
            "74:input or output failed", "75:could not be found out now, try again later"},
        subcommands = {SignCommand.class, EncryptCommand.class, DecryptCommand.class, VerifyCommand.class, InspectCommand.class,
            ExplainCommand.class, CertsCommand.class, KeysCommand.class, ConfigCommand.class})
public final class Signet {
    private final InputStream in;
    private final OutputStream out;

    private Signet(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Runs one command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.in, System.out, System.err));
    }

    /** Runs one command on these streams and gives its exit status, for programs that call the command within their own JVM. */
    public static int run(String[] arguments, InputStream in, OutputStream out, OutputStream err) {
        PrintWriter errors = new PrintWriter(err, true, StandardCharsets.UTF_8);
        StringWriter help = new StringWriter();
        CommandLine commandLine = commandLine(in, out)
                .setOut(new PrintWriter(help, true))
                .setErr(errors)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Signet::wrongUsage)
                .setExecutionExceptionHandler(Signet::failed);
        int status = arguments.length == 0 ? noCommand(commandLine) : commandLine.execute(arguments);
        try {
            out.write(help.toString().getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            errors.println("signet: cannot write to standard output: " + e.getMessage());
            return ExitStatus.INPUT_OUTPUT;
        }
        return status;
    }

    /** All commands, not set up to be run. */
    static CommandLine commandLine(InputStream in, OutputStream out) {
        return new CommandLine(new Signet(in, out));
    }

    InputStream in() {
        return in;
    }

    OutputStream out() {
        return out;
    }

    private static int noCommand(CommandLine commandLine) {
        commandLine.usage(commandLine.getErr());
        return ExitStatus.USAGE;
    }

    private static int wrongUsage(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        command.getErr().println("signet: " + failure.getMessage());
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitStatus.USAGE;
    }

    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        return switch (failure) {
            case ConfigurationException e -> report(command, e, ExitStatus.USAGE);
            case MalformedMessageException e -> report(command, e, ExitStatus.MALFORMED);
            case TemporaryFailureException e -> report(command, e, ExitStatus.TEMPORARY);
            case IOException e -> report(command, e, ExitStatus.INPUT_OUTPUT);
            default -> throw failure;
        };
    }

    private static int report(CommandLine command, Exception failure, int status) {
        command.getErr().println("signet: " + failure.getMessage());
        return status;
    }
}
