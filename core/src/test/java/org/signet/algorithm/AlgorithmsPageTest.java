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
import org.junit.jupiter.api.Test;
import org.signet.testkit.ProjectRoot;

class AlgorithmsPageTest {
    @Test
    void pageHasTheTable() throws IOException {
        List<String> rows = Files.readString(ProjectRoot.find().resolve("docs/algorithms.md")).lines()
                .filter(line -> line.startsWith("| `")).toList();

        assertThat(rows).containsExactlyElementsOf(AlgorithmTable.ROWS.stream().map(AlgorithmsPageTest::text).toList());
    }

    private static String text(AlgorithmTable.Row row) {
        return "| `" + row.algorithm().label() + "` | " + row.columns().get(AlgorithmProfile.DEFAULT) + " | "
                + row.columns().get(AlgorithmProfile.LEGACY) + " | " + row.columns().get(AlgorithmProfile.BSI_TR_03116) + " | "
                + row.why() + " |";
    }
}
