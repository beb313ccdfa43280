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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class CorpusTest {

    @Test
    void rootIsWhereTheWrapperIs() {
        assertThat(ProjectRoot.find()).isAbsolute().isDirectoryContaining("glob:**/mvnw");
    }

    @Test
    void rowsAreReadWithUnknownCellsEmpty() {
        CorpusVerdict verdict = CorpusVerdict.parse("a/b.eml\teml\tA\t\tsignedData\t \t27\tabc");

        assertThat(verdict.file()).isEqualTo("a/b.eml");
        assertThat(verdict.expected()).isEmpty();
        assertThat(verdict.openssl()).contains("signedData");
        assertThat(verdict.bouncyCastle()).isEmpty();
        assertThat(verdict.size()).isEqualTo(27);
    }

    @Test
    void rowsOfAnotherShapeAreRefused() {
        assertThatThrownBy(() -> CorpusVerdict.parse("a/b.eml\teml")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void absentFileSkipsTheTest() {
        assertThatThrownBy(() -> Corpus.file("no/such.eml")).isInstanceOf(TestAbortedException.class);
    }

    @Test
    void filesAreThoseOfTheTable() throws NoSuchAlgorithmException {
        for (CorpusVerdict verdict : Corpus.verdicts().subList(0, 50)) {
            byte[] bytes = Corpus.bytes(verdict.file());
            assertThat(bytes).as(verdict.file()).hasSize((int) verdict.size());
            assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))).isEqualTo(verdict.sha256());
        }
    }
}
