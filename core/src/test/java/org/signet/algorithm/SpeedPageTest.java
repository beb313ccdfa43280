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
package org.signet.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.signet.testkit.ProjectRoot;

class SpeedPageTest {
    @Test
    void everyChoiceOfTheProviderHasItsRow() throws IOException {
        String page = Files.readString(ProjectRoot.find().resolve("docs/speed.md"));
        String table = page.substring(page.indexOf("| `" + ProviderChoice.PROPERTY + "` |")).split("\n\n", 2)[0];
        List<String> rows = Pattern.compile("^\\| `([a-z]+)` \\|", Pattern.MULTILINE).matcher(table).results()
                .map(row -> row.group(1)).toList();

        assertThat(rows).containsExactlyElementsOf(Stream.of(ProviderChoice.values()).map(ProviderChoice::label).toList());
        assertThat(table).contains("| `" + ProviderChoice.AUTO.label() + "` | ").contains("the default");
    }
}
