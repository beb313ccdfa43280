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
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses written as such. Nothing here asks the DNS. */
final class IpLiteral {
    private static final String OCTET = "(0|[1-9][0-9]?|1[0-9][0-9]|2[0-4][0-9]|25[0-5])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,7}(:" + IPV4.pattern() + ")?"
            + "|:(:[0-9A-Fa-f]{1,4}){0,5}:" + IPV4.pattern());
    private static final Pattern LIKE_A_NUMBER = Pattern.compile("(.*\\.)?(0[xX][0-9A-Fa-f]*|[0-9]+)\\.?");

    private IpLiteral() {
    }

    /** The address in the usual form: four decimal numbers, or RFC 4291 §2.2; nothing for all else. */
    static Optional<InetAddress> parse(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            // In brackets an IPv6 address is never taken for a name.
            return Optional.of(InetAddress.getByName(text.contains(":") ? "[" + text + "]" : text));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    /** Whether some programs take a host for an IPv4 address, as 2130706433, 0177.1 and 0x7f.0.0.1 (WHATWG URL §3.5). */
    static boolean isLikeNumber(String host) {
        return LIKE_A_NUMBER.matcher(host).matches();
    }

    /** The address with these 4 or 16 bytes; mapped IPv4 addresses stay what they are in IPv6 only where the JDK allows. */
    static InetAddress of(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException("an address has 4 or 16 bytes", impossible);
        }
    }
}
