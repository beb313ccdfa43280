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

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.signet.cli.Signet;

/** The signet command, run within this JVM. */
final class SignetCommand {
    private static final int FIRST_STATUS_WITHOUT_VERDICT = 64;

    private SignetCommand() {
    }

    /** What {@code signet verify} says of the message. */
    static Verdict verify(byte[] message, Settings settings) {
        List<String> arguments = new ArrayList<>(List.of("verify", "--json"));
        settings.trusted().forEach(path -> arguments.addAll(List.of("--trust", path.toString())));
        settings.at().ifPresent(at -> arguments.addAll(List.of("--at", at)));
        arguments.addAll(settings.options());
        return Verdict.parse(new String(run(message, arguments, FIRST_STATUS_WITHOUT_VERDICT - 1), StandardCharsets.UTF_8));
    }

    /** The message as {@code signet decrypt --message} leaves it. */
    static byte[] decrypt(byte[] message, Path key, Path passwordFile) {
        return run(message, List.of("decrypt", "--message", "--key", key.toString(), "--password-file", passwordFile.toString()), 0);
    }

    private static byte[] run(byte[] message, List<String> arguments, int highestStatus) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = Signet.run(arguments.toArray(String[]::new), new ByteArrayInputStream(message), out, errors);
        if (status > highestStatus) {
            throw new AssertionError(String.join(" ", arguments) + " ends with " + status + ": " + errors.toString(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
