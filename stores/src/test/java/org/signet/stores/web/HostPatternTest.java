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
package org.signet.stores.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.ConfigurationException;

class HostPatternTest {
    @ParameterizedTest
    @CsvSource({
        "*, http://crl.example.org/", "*, https://crl.example.org/", "*, http://192.0.9.1/", "*, https://crl.example.org:80/",
        "*:*, http://crl.example.org:8080/", "*:8080, http://crl.example.org:8080/",
        "*.example.org, http://crl.example.org/", "*.example.org, http://a.b.Example.ORG./", "*.Example.Org, http://crl.example.org/",
        "crl.example.org, http://CRL.example.org/", "crl.example.org:8080, http://crl.example.org:8080/", "localhost, http://localhost/",
        "10.0.0.1, http://10.0.0.1/", "[fd00::1]:8080, http://[fd00::1]:8080/"})
    void patternMatches(String pattern, URI location) throws IOException {
        assertThat(HostPattern.parse(pattern).matches(WebLocation.of(location))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "*, http://crl.example.org:8080/", "*:8080, http://crl.example.org/", "*.example.org, http://example.org/",
        "*.example.org, http://badexample.org/", "*.example.org, http://crl.example.org.evil.test/",
        "*.example.org, http://crl.example.org:22/",
        "crl.example.org, http://a.crl.example.org/", "crl.example.org, http://crl.example.org:8080/",
        "crl.example.org:8080, http://crl.example.org/", "*.0.0.1, http://10.0.0.1/", "10.0.0.1, http://10.0.0.2/"})
    void patternDoesNotMatch(String pattern, URI location) throws IOException {
        assertThat(HostPattern.parse(pattern).matches(WebLocation.of(location))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://crl.example.org", "crl.example.org/path", "*example.org", "crl.*.org", "a b", "**",
        "crl.example.org:", "crl..example.org", "crl.example.org:http", "ocsp.m\u00fcnchen.example"})
    void whatIsNoPatternStopsTheStart(String text) {
        assertThatThrownBy(() -> HostPattern.parse(text)).isInstanceOf(ConfigurationException.class)
            .hasMessageStartingWith("\"" + text + "\" names no hosts; write *, *.example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "*:*", "*.example.org", "*.example.org:8080", "crl.example.org", "crl.example.org:8080"})
    void patternIsShownAsItIsWritten(String text) {
        assertThat(HostPattern.parse(text)).hasToString(text);
    }
}
