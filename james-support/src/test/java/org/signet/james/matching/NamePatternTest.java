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

import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternTest {
    private static final String NAME =
            new X500Principal("EMAILADDRESS=ca@partner.example, CN=Partner CA, OU=\"Sales, North/South\", O=Partner Ltd, C=DE").getName();

    private static boolean matches(String pattern) {
        return NamePattern.parse(pattern).orElseThrow().isIn(NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "CN=Partner CA,O=Partner Ltd",
        "O=Partner Ltd",
        "o=partner  LTD",
        "C = DE, O = Partner Ltd, OU = \"Sales, North/South\", CN = Partner CA",
        "CN=Partner CA, OU=Sales\\, North/South, O=Partner Ltd, C=DE",
        "/C=DE/O=Partner Ltd/CN=Partner CA",
        "/OU=Sales, North/South",
        "E=ca@partner.example",
        "emailAddress=ca@partner.example",
        "1.2.840.113549.1.9.1=ca@partner.example",
        "EMAILADDRESS=ca@partner.example, CN=Partner CA",
        "CN=Partner CA+O=Partner Ltd",
    })
    void nameIsRecognisedInEveryNotationWholeOrInPart(String pattern) {
        assertThat(matches(pattern)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN=Partner", "CN=Partner CA 2", "O=Partner CA", "CN=Partner CA,O=Other Ltd", "OU=Sales"})
    void partOfAValueIsNotTheValue(String pattern) {
        assertThat(matches(pattern)).isFalse();
    }

    @Test
    void nameThatTheJdkCannotNameIsComparedAllTheSame() {
        assertThat(NamePattern.parse("2.5.4.97=VATDE-1").orElseThrow()
                .isIn(new X500Principal("2.5.4.97=#0C0756415444452D31,CN=x").getName())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Partner CA", "CN", "=x", "XYZ=a", "CN=a,b", "CN=#", "CN=#0C", "CN=#zz", "2.5.4.97=#0C", "1.2.=a",
        "CN=a+", "CN=\\", "CN=\"a"})
    void whatIsNoNameIsNoPattern(String text) {
        assertThat(NamePattern.parse(text)).isEmpty();
    }
}
