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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** James as a process of its own, which does not outlive this JVM. */
final class JamesProcess implements AutoCloseable {

    private static final String MAIN_CLASS = "org.apache.james.MemoryJamesServerMain";
    private static final String STARTED = "JAMES server started";
    private static final Duration POLL = Duration.ofMillis(50);

    private final Process process;
    private final JamesHome home;
    private final Thread killer;

    private JamesProcess(Process process, JamesHome home) {
        this.process = process;
        this.home = home;
        this.killer = new Thread(process::destroyForcibly, "stop James");
        Runtime.getRuntime().addShutdownHook(killer);
    }

    /** Launches James under the Java that runs this. It is not ready yet. */
    static JamesProcess launch(JamesHome home, String classPath, List<String> javaOptions) throws IOException {
        Path arguments = home.path().resolve("java.args");
        List<String> lines = new ArrayList<>(List.of(
            "-cp", quoted(classPath),
            quoted("-Djava.io.tmpdir=" + home.temporaryFiles()),
            quoted("-Dworking.directory=" + home.path()),
            quoted("-Dlogback.configurationFile=" + home.conf().resolve("logback.xml")),
            quoted("-Dextra.props=" + home.conf().resolve("jvm.properties"))));
        javaOptions.forEach(option -> lines.add(quoted(option)));
        lines.add(MAIN_CLASS);
        Files.write(arguments, lines);
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + arguments)
            .directory(home.path().toFile())
            .redirectErrorStream(true)
            .redirectOutput(home.log().toFile())
            .start();
        return new JamesProcess(process, home);
    }

    /** Returns when James says that it has started. */
    void awaitStart(Duration limit) throws IOException, InterruptedException, ServerDidNotStartException {
        Instant deadline = Instant.now().plus(limit);
        while (!log().contains(STARTED)) {
            if (process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ServerDidNotStartException("James ended with status " + process.exitValue(), log());
            }
            if (Instant.now().isAfter(deadline)) {
                throw new ServerDidNotStartException("James was not ready after " + limit.toSeconds() + " s", log());
            }
        }
    }

    String log() throws IOException {
        return Files.readString(home.log());
    }

    /** The names of the files in its folder for temporary ones. */
    List<String> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(home.temporaryFiles())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    long id() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Kills James, which keeps everything in memory, and returns when it is gone. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        forgetKiller();
    }

    private void forgetKiller() {
        try {
            Runtime.getRuntime().removeShutdownHook(killer);
        } catch (IllegalStateException ignored) {
            // This JVM is going down, and the hook with it.
        }
    }

    /** As the java launcher reads argument files: quotes around, backslashes doubled. */
    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\") + '"';
    }
}
