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
package org.signet.james.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.james.status.SignatureStatus;
import org.signet.parameters.Parameter;

class VerdictTextsTest {
    private static final Parameter<VerdictTexts> TAGS = VerdictTexts.tags("subjectTags", "Tags.", "valid=[signed]");
    private static final Parameter<VerdictTexts> LINES = VerdictTexts.lines("banners", "Lines.", "valid=Signed");

    @Test
    void eachVerdictHasItsText() {
        assertThat(TAGS.reader().apply("valid=[signed], Mismatch = [FORGED=SENDER]")).contains(new VerdictTexts(
                Map.of(SignatureStatus.VALID, "[signed]", SignatureStatus.MISMATCH, "[FORGED=SENDER]")));
        assertThat(LINES.reader().apply("none=Nobody signed this")).contains(
                new VerdictTexts(Map.of(SignatureStatus.NONE, "Nobody signed this")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"valid", "valid=", "good=[signed]", "valid=[a],valid=[b]", "valid=[a],", "valid=[a\u0007]"})
    void whatIsNoTextForAVerdictIsNotAccepted(String text) {
        assertThat(TAGS.reader().apply(text)).isEmpty();
        assertThat(LINES.reader().apply(text.replace("[", "").replace("]", ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"valid=signed", "valid=[a][b]", "valid=[]", "valid=[this tag is longer than any subject should start]"})
    void tagIsShortAndInBrackets(String text) {
        assertThat(TAGS.reader().apply(text)).isEmpty();
    }
}
