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

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** One run of the command in this JVM. */
record CommandRun(int status, byte[] out, String errors) {
    static CommandRun of(byte[] input, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        String[] words = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            words[i] = arguments[i].toString();
        }
        int status = Signet.run(words, new ByteArrayInputStream(input), out, errors);
        return new CommandRun(status, out.toByteArray(), errors.toString(StandardCharsets.UTF_8));
    }

    /** The output, where the command said that all is done. */
    byte[] done() {
        if (status != ExitStatus.DONE) {
            throw new AssertionError("exit status " + status + ": " + errors);
        }
        return out;
    }

    String text() {
        return new String(out, StandardCharsets.UTF_8);
    }
}
