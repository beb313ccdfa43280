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

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Addresses that are not those of a server on the public Internet (RFC 6890, and the IANA registries of special-purpose addresses). */
final class ReservedNetworks {
    private static final String PRIVATE = "a private network";
    private static final String NOWHERE = "no address of a server";

    private static final List<Map.Entry<Network, String>> TABLE = Stream.of(
            Map.entry("0.0.0.0/8", NOWHERE),
            Map.entry("10.0.0.0/8", PRIVATE),
            Map.entry("100.64.0.0/10", PRIVATE),
            Map.entry("127.0.0.0/8", "this machine"),
            Map.entry("169.254.0.0/16", "link-local"),
            Map.entry("172.16.0.0/12", PRIVATE),
            Map.entry("192.0.0.0/24", NOWHERE),
            Map.entry("192.0.2.0/24", NOWHERE),
            Map.entry("192.88.99.0/24", NOWHERE),
            Map.entry("192.168.0.0/16", PRIVATE),
            Map.entry("198.18.0.0/15", PRIVATE),
            Map.entry("198.51.100.0/24", NOWHERE),
            Map.entry("203.0.113.0/24", NOWHERE),
            Map.entry("224.0.0.0/4", "multicast"),
            Map.entry("240.0.0.0/4", NOWHERE),
            Map.entry("::1/128", "this machine"),
            Map.entry("64:ff9b:1::/48", PRIVATE),
            Map.entry("100::/64", NOWHERE),
            Map.entry("2001::/23", NOWHERE),
            Map.entry("2001:db8::/32", NOWHERE),
            Map.entry("2002::/16", "the tunnel 6to4"),
            Map.entry("3fff::/20", NOWHERE),
            Map.entry("5f00::/16", NOWHERE),
            Map.entry("fc00::/7", PRIVATE),
            Map.entry("fe80::/10", "link-local"),
            Map.entry("fec0::/10", PRIVATE),
            Map.entry("ff00::/8", "multicast"))
            .map(entry -> Map.entry(Network.parse(entry.getKey()), entry.getValue())).toList();

    private static final Network GLOBAL_UNICAST = Network.parse("2000::/3");
    private static final Network NAT64 = Network.parse("64:ff9b::/96");

    private ReservedNetworks() {
    }

    /** What the address is, where it is not one of the public Internet; as a part of a sentence. */
    static Optional<String> reserved(InetAddress address) {
        Optional<String> row = TABLE.stream().filter(entry -> entry.getKey().contains(address)).map(Map.Entry::getValue).findFirst();
        if (row.isPresent() || address.getAddress().length == 4) {
            return row;
        }
        if (NAT64.contains(address)) {
            // Reaches the IPv4 address in its last bytes, so that it is as good or bad as that one.
            return reserved(IpLiteral.of(Arrays.copyOfRange(address.getAddress(), 12, 16)));
        }
        return GLOBAL_UNICAST.contains(address) ? Optional.empty() : Optional.of(NOWHERE);
    }
}
