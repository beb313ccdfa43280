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
package org.signet.james.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.mailet.base.test.FakeMailetConfig;
import org.junit.jupiter.api.Test;
import org.signet.ConfigurationException;
import org.signet.parameters.Parameter;

class StrictParametersTest {
    private static final Parameter<Boolean> STRIP = Parameter.flag("strip", false, "Whether the signature is taken off.");
    private static final Parameter<Integer> DIGEST = Parameter.choice("digest", Map.of("sha256", 256, "sha384", 384, "sha512", 512),
            "sha256", "The message digest.");
    private static final Parameter<String> FILE = Parameter.text("keyStoreFileName", "a path", "The file.", "conf/alice.p12");
    private static final Parameter<List<String>> TRUST = Parameter.list("trust", "paths", "The roots.", "conf/trust");
    private static final Parameter<String> PASSWORD = Parameter.password("keyAliasPassword", "The key's password.").alsoNamed("keyPass");
    private static final List<Parameter<?>> ALL = List.of(STRIP, DIGEST, FILE, TRUST, PASSWORD);

    private final FakeMailetConfig.Builder config = FakeMailetConfig.builder().mailetName("org.signet.mailets.SMIMESign");

    private StrictParameters read(String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            config.setProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        StrictParameters parameters = StrictParameters.of(config.build());
        parameters.requireOnly(ALL);
        return parameters;
    }

    @Test
    void defaultsHoldWhereNothingIsGiven() {
        assertThat(read().value(STRIP)).isFalse();
        assertThat(read().value(DIGEST)).isEqualTo(256);
        assertThat(read().given(DIGEST)).isEmpty();
    }

    @Test
    void givenValuesHoldInAnyCaseAndWithWhiteSpaceAroundThem() {
        StrictParameters parameters = read("strip", "\n  TRUE ", "digest", "SHA512", "keyStoreFileName", " conf/a b.p12 ");

        assertThat(parameters.value(STRIP)).isTrue();
        assertThat(parameters.value(DIGEST)).isEqualTo(512);
        assertThat(parameters.value(FILE)).isEqualTo("conf/a b.p12");
    }

    @Test
    void repeatedElementsWhichJamesJoinsWithCommasAreAList() {
        assertThat(read("trust", "conf/a, conf/b").value(TRUST)).containsExactly("conf/a", "conf/b");
        assertThatThrownBy(() -> read("trust", "conf/a,,conf/b").value(TRUST)).hasMessageContaining("trust is «conf/a,,conf/b»");
    }

    @Test
    void misspeltBooleanStopsTheStartWithTheAcceptedValues() {
        assertThatThrownBy(() -> read("strip", "ture").value(STRIP)).isInstanceOf(ConfigurationException.class)
                .hasMessage("mailetcontainer.xml, SMIMESign: the parameter strip is «ture»; accepted: false or true.");
    }

    @Test
    void wordThatIsNoChoiceStopsTheStartWithTheChoices() {
        assertThatThrownBy(() -> read("digest", "sha1").value(DIGEST))
                .hasMessage("mailetcontainer.xml, SMIMESign: the parameter digest is «sha1»; accepted: sha256, sha384 or sha512.");
    }

    @Test
    void unknownNameStopsTheStartAndTheNearestNameIsProposed() {
        assertThatThrownBy(() -> read("keystoreFilename", "x")).isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("mailetcontainer.xml, SMIMESign: there is no parameter «keystoreFilename»; "
                        + "did you mean keyStoreFileName?")
                .hasMessageContaining("Accepted are digest, keyAliasPassword, keyPass, keyStoreFileName, onMailetException, "
                        + "onMatchException, strip, trust.");
    }

    @Test
    void missingValueStopsTheStart() {
        assertThatThrownBy(() -> read().value(FILE))
                .hasMessage("mailetcontainer.xml, SMIMESign: the parameter keyStoreFileName is missing; accepted: a path.");
    }

    @Test
    void blankTextIsNoValue() {
        assertThatThrownBy(() -> read("keyStoreFileName", " ").value(FILE)).hasMessageContaining("keyStoreFileName is «»");
    }

    @Test
    void parametersOfTheContainerAreNoneOfOurs() {
        StrictParameters parameters = read("onMailetException", "quarantine", "onMatchException", "nomatch");

        assertThat(parameters.onMailetException()).contains("quarantine");
    }

    @Test
    void nameFromJamesOwnMailetsMeansTheSame() {
        assertThat(read("keyPass", " geheim").given(PASSWORD)).contains(" geheim");
    }

    @Test
    void sameParameterUnderTwoNamesStopsTheStartWithoutShowingThePassword() {
        assertThatThrownBy(() -> read("keyPass", "geheim", "keyAliasPassword", "geheim").given(PASSWORD))
                .hasMessageContaining("keyAliasPassword and keyPass mean the same").hasMessageNotContaining("geheim");
    }
}
