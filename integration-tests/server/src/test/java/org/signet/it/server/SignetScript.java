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
package org.signet.it.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the script {@code ./signet} as a user does.
 *
 * @param folder where it runs, and where what it says is kept
 */
record SignetScript(Path folder) {

    /**
     * What it came to.
     *
     * @param status     the exit status
     * @param output     the bytes it wrote to standard output
     * @param complaints what it wrote to standard error
     */
    record Answer(int status, byte[] output, String complaints) {

        String text() {
            return new String(output, StandardCharsets.UTF_8);
        }
    }

    Answer run(byte[] input, String... arguments) throws IOException, InterruptedException {
        Path in = Files.write(folder.resolve("in"), input);
        Path err = folder.resolve("err");
        String script = SourceTree.current().root().resolve("signet").toString();
        Process process = new ProcessBuilder(Stream.concat(Stream.of(script), Stream.of(arguments)).toList()).directory(folder.toFile())
            .redirectInput(in.toFile()).redirectError(err.toFile()).start();
        byte[] output = process.getInputStream().readAllBytes();
        return new Answer(process.waitFor(), output, Files.readString(err, StandardCharsets.UTF_8));
    }

    /** Runs it and fails, with what it said, unless it succeeds. */
    String succeed(List<String> arguments) throws IOException, InterruptedException {
        Answer answer = run(new byte[0], arguments.toArray(String[]::new));
        if (answer.status() != 0) {
            throw new AssertionError("signet " + String.join(" ", arguments) + " ended with " + answer.status() + ": "
                + answer.complaints() + answer.text());
        }
        return answer.text();
    }
}
