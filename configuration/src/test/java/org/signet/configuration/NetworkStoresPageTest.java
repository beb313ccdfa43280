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
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.signet.testkit.ProjectRoot;

/** {@code docs/stores.md} knows the same elements as the readers of {@code ldap}, {@code smimea} and {@code cache}. */
class NetworkStoresPageTest {
    private static final Locations LOCATIONS = new FolderLocations(Path.of(""));

    private static List<String> documented(String element) throws Exception {
        String page = Files.readString(ProjectRoot.find().resolve("docs/stores.md"));
        return Pattern.compile("^\\| `" + element + "/([A-Za-z]+)` \\|", Pattern.MULTILINE).matcher(page).results()
                .map(row -> row.group(1)).sorted().toList();
    }

    private static List<String> accepted(String element, Consumer<XmlElement> reader) {
        XmlElement unknown = new XmlElement(element + "/unknown", "", List.of());
        String sentence = catchThrowable(() -> reader.accept(new XmlElement(element, "", List.of(unknown)))).getMessage();
        return List.of(sentence.replaceFirst(".* accepted in \\S+ are ", "").replaceFirst("\\.$", "").split(", "));
    }

    @Test
    void tablesNameTheElementsThatAreAcceptedAndNoOthers() throws Exception {
        assertThat(documented("ldap")).isEqualTo(accepted("ldap", element -> LdapSettingsReader.read(element, LOCATIONS)));
        assertThat(documented("smimea")).isEqualTo(accepted("smimea", element -> SmimeaSettingsReader.read(element, LOCATIONS)));
        assertThat(documented("cache")).isEqualTo(accepted("cache", CacheSettingsReader::read));
    }
}
