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
package org.signet.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.signet.cli.Signet;

/** The signet command, run within this JVM. */
final class SignetCommand {
    /** Exit statuses, in their order; docs/signet.md. */
    private static final List<String> VERDICTS = List.of("valid", "refused", "malformed", "not-signed");

    private record Run(int status, byte[] out, String errors) {
    }

    private SignetCommand() {
    }

    /** What {@code signet decrypt} and {@code signet verify} make of the message. */
    static Verdict verify(Received received, Settings settings) {
        byte[] message = received.opening().isPresent() ? decrypt(received.message(), received.opening().get()) : received.message();
        List<String> arguments = new ArrayList<>(List.of("verify", "--json"));
        settings.trusted().forEach(path -> arguments.addAll(List.of("--trust", path.toString())));
        settings.at().ifPresent(at -> arguments.addAll(List.of("--at", at.toString())));
        arguments.addAll(settings.options());
        Run run = run(message, arguments);
        if (run.status() >= VERDICTS.size()) {
            throw new AssertionError(String.join(" ", arguments) + " ends with " + run.status() + ": " + run.errors());
        }
        String status = VERDICTS.get(run.status());
        if (run.out().length == 0) {
            return new Verdict(status, Set.of(), List.of());
        }
        Verdict verdict = Verdict.parse(new String(run.out(), StandardCharsets.UTF_8));
        assertThat(verdict.status()).as("what is printed is what the exit status says").isEqualTo(status);
        return verdict;
    }

    private static byte[] decrypt(byte[] message, Received.Opening opening) {
        Run run = run(message, List.of("decrypt", "--message", "--key", opening.key().toString(),
                "--password-file", opening.passwordFile().toString()));
        assertThat(run.status()).as(run.errors()).isZero();
        return run.out();
    }

    private static Run run(byte[] message, List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = Signet.run(arguments.toArray(String[]::new), new ByteArrayInputStream(message), out, errors);
        return new Run(status, out.toByteArray(), errors.toString(StandardCharsets.UTF_8));
    }
}
