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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.cert.EmailAddress;

class AddressPatternTest {
    @ParameterizedTest
    @CsvSource({
        "bob@partner.example,    bob@partner.example,      true",
        "bob@Partner.Example,    bob@partner.example,      true",
        "bob@partner.example,    Bob@partner.example,      false",
        "@partner.example,       bob@partner.example,      true",
        "@partner.example,       bob@mail.partner.example, false",
        "*.partner.example,      bob@mail.partner.example, true",
        "*.partner.example,      bob@partner.example,      true",
        "*.partner.example,      bob@badpartner.example,   false",
        "*.partner.example,      bob@partner.example.evil, false",
        "@b\u00fccher.example,   bob@xn--bcher-kva.example, true",
    })
    void patternMatchesItsAddressesAndNoOther(String pattern, String address, boolean matches) {
        assertThat(AddressPattern.parse(pattern).orElseThrow().matches(EmailAddress.of(address))).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner.example", "@", "*.", "*", "*@partner.example", "b*b@partner.example", "@*.partner.example", "bob@"})
    void anythingElseIsNoPattern(String text) {
        assertThat(AddressPattern.parse(text)).isEmpty();
    }
}
