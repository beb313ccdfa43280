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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.signet.testkit.ProjectRoot;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class SignetPageTest {
    @Test
    void everyOptionHasARowAndEveryRowIsAnOption() throws IOException {
        String page = Files.readString(ProjectRoot.find().resolve("docs/signet.md"));
        List<String> documented = Pattern.compile("^\\| `(--[a-z-]+)` \\|", Pattern.MULTILINE).matcher(page).results()
                .map(row -> row.group(1)).toList();

        assertThat(documented).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(options());
    }

    @Test
    void everyCommandIsInTheTableOfCommands() throws IOException {
        String page = Files.readString(ProjectRoot.find().resolve("docs/signet.md"));

        assertThat(commands(Signet.commandLine(InputStream.nullInputStream(), OutputStream.nullOutputStream())).toList())
                .filteredOn(command -> command.getSubcommands().isEmpty())
                .allSatisfy(command -> assertThat(page).contains("| `" + command.getCommandSpec().qualifiedName() + " "));
    }

    private static List<String> options() {
        return commands(Signet.commandLine(InputStream.nullInputStream(), OutputStream.nullOutputStream()))
                .flatMap(command -> command.getCommandSpec().options().stream()).map(OptionSpec::longestName)
                .filter(name -> !List.of("--help", "--version").contains(name)).distinct().toList();
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(Stream.of(command), command.getSubcommands().values().stream().flatMap(SignetPageTest::commands));
    }
}
