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
package org.signet.james.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.mail.MessagingException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.signet.ConfigurationException;
import org.signet.parameters.Parameter;

class ConditionTest {
    private static final Parameter<Integer> NUMBER = Parameter.choice("condition", Map.of("one", 1, "two", 2), "one", "A number.");

    @Test
    void acceptedTextBecomesItsValue() throws Exception {
        assertThat(new Condition("IsIt", "two").value(NUMBER)).isEqualTo(2);
    }

    @Test
    void wrongAndMissingConditionsStopTheStartWithOneSentenceAndAnExample() {
        assertThatThrownBy(() -> new Condition("IsIt", "three").value(NUMBER)).isInstanceOf(MessagingException.class)
                .hasMessage("mailetcontainer.xml, IsIt: the condition is \u00abthree\u00bb; accepted: one or two, as in IsIt=two.");
        assertThatThrownBy(() -> new Condition("IsIt", "").value(NUMBER)).isInstanceOf(MessagingException.class)
                .hasMessage("mailetcontainer.xml, IsIt: the condition is missing; accepted: one or two, as in IsIt=two.");
    }

    @Test
    void wrongExpressionStopsTheStartAndItsFaultIsNamed() {
        PatternSyntaxException wrong = assertThrows(PatternSyntaxException.class, () -> Pattern.compile("[a"));

        assertThat(new Condition("IsIt", "[a").wrong(wrong)).hasNoCause().hasMessage("mailetcontainer.xml, IsIt: the condition is"
                + " \u00ab[a\u00bb, in which the regular expression is wrong at character 2: Unclosed character class;"
                + " accepted: regular expressions of Java.");
    }

    @Test
    void faultOfTheSharedFileIsToldAsIs() {
        assertThat(new Condition("IsIt", "").wrong(new ConfigurationException("conf/smime.xml: wrong.")))
                .hasMessage("conf/smime.xml: wrong.");
        assertThat(new Condition("IsIt", "").wrong(new ConfigurationException("it is wrong")))
                .hasMessage("mailetcontainer.xml, IsIt: it is wrong.");
    }
}
