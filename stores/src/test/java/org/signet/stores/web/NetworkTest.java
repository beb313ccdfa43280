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

import java.net.InetAddress;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.ConfigurationException;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({"10.0.0.0/8, 10.255.255.255, true", "10.0.0.0/8, 11.0.0.0, false", "172.16.0.0/12, 172.31.0.1, true",
        "172.16.0.0/12, 172.32.0.1, false", "10.1.2.3, 10.1.2.3, true", "10.1.2.3, 10.1.2.4, false", "0.0.0.0/0, 203.0.113.1, true",
        "0.0.0.0/0, ::1, false", "fd12:3456::/32, fd12:3456:789::1, true", "fd12:3456::/32, fd12:3457::1, false", "::/0, ::1, true",
        "10.20.30.40/16, 10.20.0.1, true", "192.168.1.128/25, 192.168.1.127, false", "::ffff:10.0.0.0/8, 10.1.1.1, true"})
    void addressIsInTheNetworkOrNot(String network, String address, boolean inside) {
        assertThat(Network.parse(network).contains(IpLiteral.parse(address).orElseThrow())).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10/8", "10.0.0.0/33", "fd00::/129", "10.0.0.0/-1", "10.0.0.256", "example.org", "10.0.0.0/", "010.0.0.0/8",
        "::g", "1::2::3"})
    void whatIsNoNetworkStopsTheStart(String text) {
        assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(ConfigurationException.class)
            .hasMessage("\"" + text + "\" is no network; write it as 10.20.0.0/16 or fd12:3456::/32");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "172.15.0.1", "172.32.0.0",
        "192.167.0.1", "223.255.255.255", "2606:4700::1111", "2a00::1", "64:ff9b::1.1.1.1", "::ffff:1.1.1.1", "2003::1"})
    void addressOfThePublicInternetIsNotReserved(String address) {
        assertThat(ReservedNetworks.reserved(IpLiteral.parse(address).orElseThrow())).isEmpty();
    }

    @Test
    void whatTheJdkKnowsAsSpecialIsReserved() {
        Random random = new Random(6890);
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[i % 2 == 0 ? 4 : 16];
            random.nextBytes(bytes);
            InetAddress address = IpLiteral.of(bytes);
            boolean special = address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress();
            assertThat(special && ReservedNetworks.reserved(address).isEmpty()).as(address.getHostAddress()).isFalse();
        }
    }
}
