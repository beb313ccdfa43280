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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code config/find-jdk.sh}, on a machine whose JDKs are made up. */
@Timeout(30)
class FindJdkTest {

    @TempDir
    private Path machine;
    private Path places;

    @BeforeEach
    void createPlaces() throws IOException {
        places = Files.createDirectory(machine.resolve("jvm"));
    }

    @Test
    void javaHomeIsTakenWhenNewEnough() throws IOException, InterruptedException {
        installJdk("jdk-21", "21.0.5");
        Path home = installJdk("jdk-25", "25.0.3");
        assertThat(find(home.toString(), "")).isEqualTo(found(home));
    }

    @Test
    void javaHomeThatIsTooOldIsPassedOver() throws IOException, InterruptedException {
        Path old = installJdk("jdk-17", "17.0.15");
        Path home = installJdk("jdk-21", "21.0.5");
        assertThat(find(old.toString(), "")).isEqualTo(found(home));
    }

    @Test
    void javaOnThePathIsTakenBeforeTheUsualPlaces() throws IOException, InterruptedException {
        installJdk("jdk-21", "21.0.5");
        Path home = installJdk("jdk-24", "24");
        assertThat(find("", home.resolve("bin").toString())).isEqualTo(found(home));
    }

    @Test
    void javaOnThePathThatIsTooOldIsPassedOver() throws IOException, InterruptedException {
        Path old = installJdk("jdk-8", "1.8.0_442");
        Path home = installJdk("a jdk with spaces", "21");
        assertThat(find("", old.resolve("bin").toString())).isEqualTo(found(home));
    }

    @Test
    void oldestThatSufficesIsTakenFromTheUsualPlaces() throws IOException, InterruptedException {
        installJdk("a-jdk-27", "27-ea");
        Path home = installJdk("jdk-25", "25.0.3");
        installJdk("jdk-9", "9.0.4");
        assertThat(find("", "")).isEqualTo(found(home));
    }

    @Test
    void runtimeWithoutCompilerIsNoJdk() throws IOException, InterruptedException {
        Files.delete(installJdk("jre-25", "25.0.3").resolve("bin/javac"));
        Path home = installJdk("jdk-26", "26");
        assertThat(find("", "")).isEqualTo(found(home));
    }

    @Test
    void oneSentenceSaysWhatToDoWhenThereIsNone() throws IOException, InterruptedException {
        installJdk("jdk-17", "17.0.15");
        Answer answer = find("", "");
        assertThat(answer.status()).isEqualTo(69);
        assertThat(answer.output()).hasLineCount(1).contains("needs a JDK of Java 21 or newer", "set JAVA_HOME");
    }

    private Path installJdk(String folder, String version) throws IOException {
        Path home = places.resolve(folder);
        Path bin = Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        executable(bin.resolve("javac"), "exit 0");
        executable(bin.resolve("java"), "echo '    java.home = " + home + "' >&2");
        return home;
    }

    private static void executable(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** What find_jdk says to the scripts for sh, and to those for bash, which is the same. */
    private Answer find(String javaHome, String pathBefore) throws IOException, InterruptedException {
        Answer answer = find(javaHome, pathBefore, "/bin/sh", "-eu");
        assertThat(find(javaHome, pathBefore, "/bin/bash", "-eu", "-o", "pipefail")).isEqualTo(answer);
        return answer;
    }

    /** Runs find_jdk with the places of this made-up machine in the stead of the usual ones. */
    private Answer find(String javaHome, String pathBefore, String... shell) throws IOException, InterruptedException {
        Path commands = Files.createDirectories(machine.resolve("commands"));
        for (String command : new String[] {"sed", "sort", "ls"}) {
            executable(commands.resolve(command), "PATH=/usr/bin:/bin exec " + command + " \"$@\"");
        }
        String script = ". '" + SourceTree.current().root().resolve("config/find-jdk.sh") + "'\n"
            + "usual_places() { ls -d '" + places + "'/*; }\nfind_jdk\nprintf '%s\\n' \"$JAVA_HOME\"\n";
        List<String> command = Stream.concat(Stream.of(shell), Stream.of("-c", script)).toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome);
        builder.environment().put("PATH", pathBefore.isEmpty() ? commands.toString() : pathBefore + ":" + commands);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Answer(process.exitValue(), output);
    }

    private static Answer found(Path home) {
        return new Answer(0, home + "\n");
    }

    private record Answer(int status, String output) {
    }
}
