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
package org.signet.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.ConfigurationException;
import org.signet.policy.PolicyParameters;
import org.signet.testkit.ProjectRoot;

/** {@code docs/smime-xml.md} knows the same elements as the reader of the file. */
class SmimeXmlPageTest {
    private static final Pattern ACCEPTED = Pattern.compile("accepted in (\\S+) are (.*)\\.");

    @TempDir
    private Path james;
    private String page;

    @BeforeEach
    void readPage() throws Exception {
        page = Files.readString(ProjectRoot.find().resolve("docs/smime-xml.md"));
    }

    @Test
    void theExampleIsAcceptedAndSaysSomethingOfEverything() throws Exception {
        SmimeSettings settings = read(example());

        assertThat(settings.keys()).hasSizeGreaterThan(1);
        assertThat(settings.certificates()).isNotEmpty();
        assertThat(settings.stores()).isNotEmpty();
        assertThat(settings.trust()).isPresent();
        assertThat(settings.intermediates()).isNotEmpty();
        assertThat(settings.signing().domains()).isNotEmpty();
        assertThat(settings.signing().fallback()).isPresent();
        assertThat(settings.aliases().byUser()).isNotEmpty();
        assertThat(settings.server()).isPresent();
        assertThat(settings.boundTrust()).isNotEmpty();
        assertThat(settings.verification().gateways()).isNotEmpty();
        assertThat(settings.rules()).isPresent();
        assertThat(settings.verification().fetching()).isEqualTo(FetchSettings.STANDARD);
        assertThat(PolicyParameters.ALL).allSatisfy(parameter -> assertThat(settings.verification().given(parameter)).isPresent());
    }

    @Test
    void theTableNamesTheElementsThatAreAcceptedAndNoOthers() {
        Map<String, List<String>> accepted = new TreeMap<>();
        for (String parent : List.of("smime", "smime/keys", "smime/signing", "smime/signing/domain", "smime/alias",
                "smime/stores", "smime/stores/cache", "smime/recipients",
                "smime/verification", "smime/verification/gateway", "smime/verification/fetchLimits", "smime/verification/fetchCache",
                "smime/rules", "smime/rules/default", "smime/rules/internal", "smime/rules/recipient", "smime/rules/sender",
                "smime/rules/trigger", "smime/rules/trigger/header", "smime/rules/profile")) {
            accepted.put(parent, accepted(parent));
        }
        List<String> onlyTrust = new ArrayList<>(accepted("smime/trust"));
        onlyTrust.removeAll(accepted("smime/keys"));
        accepted.put("smime/trust", onlyTrust);
        assertThat(documented()).isEqualTo(accepted);
    }

    @Test
    void theExampleUsesEveryElement() {
        String example = example();

        assertThat(documented().values().stream().flatMap(List::stream))
                .allSatisfy(name -> assertThat(example).containsAnyOf("<" + name + ">", "<" + name + "/>"));
    }

    private String example() {
        Matcher block = Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    /** By parent, what stands in the first column. */
    private Map<String, List<String>> documented() {
        Map<String, List<String>> children = new TreeMap<>();
        Pattern.compile("^\\| `([A-Za-z0-9/]+)` \\|", Pattern.MULTILINE).matcher(page).results().map(row -> "smime/" + row.group(1))
                .forEach(path -> children.merge(path.substring(0, path.lastIndexOf('/')),
                        List.of(path.substring(path.lastIndexOf('/') + 1)),
                        (some, more) -> Stream.concat(some.stream(), more.stream()).sorted().toList()));
        return children;
    }

    /** What the reader says that it accepts there. */
    private List<String> accepted(String parent) {
        String xml = "<unknown/>";
        List<String> around = List.of(parent.split("/"));
        for (String name : around.reversed()) {
            xml = "<" + name + ">" + xml + "</" + name + ">";
        }
        Map<String, List<String>> said = new LinkedHashMap<>();
        try {
            read(xml);
        } catch (ConfigurationException e) {
            Matcher sentence = ACCEPTED.matcher(e.getMessage());
            assertThat(sentence.find()).as(e.getMessage()).isTrue();
            said.put(sentence.group(1), List.of(sentence.group(2).split(", ")));
        }
        assertThat(said).containsOnlyKeys(parent);
        return said.get(parent);
    }

    private SmimeSettings read(String xml) {
        Path file = james.resolve("smime.xml");
        try {
            Files.writeString(file, xml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SmimeSettingsReader(new FolderLocations(james)).read(file);
    }
}
