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
package org.signet.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs openssl to its end. Input and output go through files, so that no pipe can fill up and block. */
record OpenSslCommand(String program, Duration limit) {

    OpenSslResult run(List<String> arguments, byte[] stdin, Path workingDirectory) {
        try (TemporaryDirectory streams = TemporaryDirectory.create()) {
            Path in = Files.write(streams.resolve("stdin"), stdin);
            Path out = streams.resolve("stdout");
            Path err = streams.resolve("stderr");
            int status = waitFor(start(arguments, workingDirectory.toFile(), in.toFile(), out.toFile(), err.toFile()), arguments);
            return new OpenSslResult(status, Files.readAllBytes(out), new String(Files.readAllBytes(err), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start(List<String> arguments, File workingDirectory, File in, File out, File err) throws IOException {
        List<String> line = new ArrayList<>(List.of(program));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line).directory(workingDirectory).redirectInput(in).redirectOutput(out)
            .redirectError(err);
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private int waitFor(Process process, List<String> arguments) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(program + ' ' + arguments + " was not done after " + limit);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + program, e);
        } finally {
            process.destroyForcibly();
        }
    }
}
