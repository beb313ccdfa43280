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
package org.signet.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.signet.testkit.ProjectRoot;

class FindingsAreDocumentedTest {
    @Test
    void everyCodeHasOneRowInItsGroupAndNoRowIsLeftOver() throws IOException {
        String page = Files.readString(ProjectRoot.find().resolve("docs/findings.md"));

        assertThat(documented(page, "## Integrity")).containsExactlyElementsOf(codes(IntegrityFinding.class));
        assertThat(documented(page, "## Trust")).containsExactlyElementsOf(codes(TrustFinding.class));
        assertThat(documented(page, "## Identity")).containsExactlyElementsOf(codes(IdentityFinding.class));
        assertThat(documented(page, "## Notes")).containsExactlyElementsOf(codes(Note.class));
    }

    private static List<String> codes(Class<? extends Finding> group) {
        return Stream.of(group.getPermittedSubclasses()).map(Finding::code).toList();
    }

    private static List<String> documented(String page, String heading) {
        String group = page.substring(page.indexOf(heading) + heading.length()).split("\n## ", 2)[0];
        return Pattern.compile("^\\| `([a-z-]+)` \\|", Pattern.MULTILINE).matcher(group).results().map(row -> row.group(1)).toList();
    }
}
