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
package org.signet.stores.smimea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.ConfigurationException;
import org.signet.cert.EmailAddress;
import org.signet.stores.CertificateTrust;

class SmimeaSettingsTest {
    private static SmimeaSettings settings(String resolver, boolean trustResolver, Optional<Path> anchors) {
        return new SmimeaSettings(List.of(ResolverAddress.parse(resolver)), trustResolver, anchors, SmimeaSettings.STANDARD_TIMEOUT,
                List.of(), CertificateTrust.NONE);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, 127.0.0.1:53", "192.0.2.1:5353, 192.0.2.1:5353", "2001:db8::1, [2001:db8:0:0:0:0:0:1]:53",
        "[::1]:5353, [0:0:0:0:0:0:0:1]:5353", "[::1], [0:0:0:0:0:0:0:1]:53"})
    void resolversAreAddresses(String text, String meant) {
        assertThat(ResolverAddress.parse(text)).hasToString(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dns.example", "1.2.3", "1.2.3.4.5", "999.1.1.1", "1.2.3.4:", "1.2.3.4:0", "1.2.3.4:70000", "[::1", "", "::g"})
    void whatIsNoAddressIsRefused(String text) {
        assertThatThrownBy(() -> ResolverAddress.parse(text)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("accepted are addresses as 127.0.0.1");
    }

    @Test
    void wordOfAResolverCountsOnThisMachineOnly() {
        assertThat(settings("127.0.0.53", true, Optional.empty()).trustResolver()).isTrue();
        assertThatThrownBy(() -> settings("192.0.2.1", true, Optional.empty())).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("trustResolver is only for one on this machine");
    }

    @Test
    void trustAnchorsHaveToBeReadable(@TempDir Path directory) throws Exception {
        Path anchors = directory.resolve("anchors");
        assertThatThrownBy(() -> settings("127.0.0.1", false, Optional.of(anchors)).open()).isInstanceOf(ConfigurationException.class)
                .hasMessage(anchors + " is not there");
        Files.writeString(anchors, "; nothing\n");
        assertThatThrownBy(() -> settings("127.0.0.1", false, Optional.of(anchors)).open()).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("neither a DS nor a DNSKEY record");
        Files.writeString(anchors, "hello world\n");
        assertThatThrownBy(() -> settings("127.0.0.1", false, Optional.of(anchors)).open()).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("cannot be read as DS or DNSKEY records");
        assertThatThrownBy(() -> settings("127.0.0.1", true, Optional.of(anchors))).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("leave one out");
    }

    @Test
    void keysOfTheRootAreThere() {
        assertThat(settings("127.0.0.1", false, Optional.empty()).open().name()).isEqualTo("smimea by 127.0.0.1:53");
    }

    @Test
    void ownerNameIsTheHashOfTheLocalPart() {
        // SHA-256 of "hugh", the first 28 octets: the example of RFC 7929 §2.1, which RFC 8162 §3 shares the construction of.
        assertThat(OwnerName.of(EmailAddress.of("hugh@example.com"))).extracting(Object::toString)
                .containsExactly("c93f1e400f26708f98cb19d936620da35eec8f72e57f9eec01c1afd6._smimecert.example.com.");
        assertThat(OwnerName.of(EmailAddress.of("a@[192.0.2.1]"))).isEmpty();
        assertThat(OwnerName.of(EmailAddress.of("a@" + "a.".repeat(120) + "example"))).isEmpty();
    }
}
