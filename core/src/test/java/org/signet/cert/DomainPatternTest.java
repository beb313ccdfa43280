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
package org.signet.cert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.ConfigurationException;

class DomainPatternTest {
    @ParameterizedTest
    @CsvSource({"partner.example, alice@partner.example, true", "partner.example, alice@PARTNER.example, true",
        "partner.example, alice@mail.partner.example, false", "partner.example, alice@notpartner.example, false",
        "*.partner.example, alice@mail.partner.example, true", "*.partner.example, alice@a.b.partner.example, true",
        "*.partner.example, alice@partner.example, false", "*.partner.example, alice@notpartner.example, false",
        "bücher.example, alice@xn--bcher-kva.example, true"})
    void includesWhatItSays(String pattern, String address, boolean included) {
        assertThat(DomainPattern.of(pattern).includes(EmailAddress.of(address))).isEqualTo(included);
    }

    @Test
    void isWrittenAsItWasGiven() {
        assertThat(DomainPattern.of("*.Partner.example")).hasToString("*.partner.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "*.", "*.*.example", "part*.example", "alice@partner.example", "a b.example"})
    void whatIsNoDomainIsRefused(String text) {
        assertThatThrownBy(() -> DomainPattern.of(text)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("«" + text + "» is no domain; accepted are");
    }
}
