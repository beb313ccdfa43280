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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signet.ConfigurationException;

/**
 * A range of addresses, as {@code 10.20.0.0/16} or {@code fd12:3456::/32} (RFC 4632, RFC 4291 §2.3).
 *
 * @param first the first address of the range
 * @param bits how many leading bits all its addresses have in common
 */
public record Network(InetAddress first, int bits) {
    private static final Pattern SYNTAX = Pattern.compile("(?<address>[0-9A-Fa-f:.]+)(/(?<bits>[0-9]{1,3}))?");

    public Network {
        int longest = 8 * first.getAddress().length;
        if (bits < 0 || bits > longest) {
            throw new IllegalArgumentException("an address has " + longest + " bits");
        }
        first = IpLiteral.of(masked(first.getAddress(), bits));
    }

    /**
     * The network that is written so; a single address is one of its own.
     *
     * @throws ConfigurationException if it is none
     */
    public static Network parse(String text) {
        Matcher matcher = SYNTAX.matcher(text.strip());
        Optional<InetAddress> address = matcher.matches() ? IpLiteral.parse(matcher.group("address")) : Optional.empty();
        if (address.isPresent()) {
            int longest = 8 * address.get().getAddress().length;
            int bits = matcher.group("bits") == null ? longest : Integer.parseInt(matcher.group("bits"));
            if (bits <= longest) {
                return new Network(address.get(), bits);
            }
        }
        throw new ConfigurationException("\"" + text + "\" is no network; write it as 10.20.0.0/16 or fd12:3456::/32");
    }

    /** Whether the address is in this network; never where one is IPv4 and the other IPv6. */
    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == first.getAddress().length && Arrays.equals(masked(bytes, bits), first.getAddress());
    }

    private static byte[] masked(byte[] address, int bits) {
        byte[] masked = address.clone();
        for (int i = 0; i < masked.length; i++) {
            int kept = Math.clamp(bits - 8L * i, 0, 8);
            masked[i] &= (byte) (0xFF00 >> kept);
        }
        return masked;
    }

    @Override
    public String toString() {
        return first.getHostAddress() + "/" + bits;
    }
}
