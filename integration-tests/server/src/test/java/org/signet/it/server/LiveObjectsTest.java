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

import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveObjectsTest {

    @Test
    void histogramIsReadAsTheJvmPrintsIt() {
        LiveObjects objects = LiveObjects.parse("""
             num     #instances         #bytes  class name (module)
            -------------------------------------------------------
               1:         53186        6018520  [B (java.base@21)
               2:          4901         590568  java.lang.Class (java.base@21)
               3:             3            120  [B (java.base@21)
            Total         58090        6609208
            """);
        assertThat(objects.bytes()).containsExactlyInAnyOrderEntriesOf(Map.of("[B", 6018640L, "java.lang.Class", 590568L));
        assertThat(objects.total()).isEqualTo(6609208);
    }

    @Test
    void whatHasGrownMostComesFirst() {
        LiveObjects earlier = new LiveObjects(Map.of("A", 100L, "B", 100L, "Gone", 50L));
        LiveObjects later = new LiveObjects(Map.of("A", 110L, "B", 300L, "New", 20L));
        assertThat(later.grownMost(earlier, 2)).containsExactly("+200 bytes: B", "+20 bytes: New");
    }
}
