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

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signet.ConfigurationException;

/**
 * Where a recursive resolver is.
 *
 * @param address its address
 * @param port where it listens
 */
public record ResolverAddress(InetAddress address, int port) {
    private static final int STANDARD_PORT = 53;
    private static final Pattern SYNTAX = Pattern.compile(
            "(?:(?<four>\\d+(?:\\.\\d+){3})|\\[(?<six>[0-9A-Fa-f:.]+)\\]|(?<bare>[0-9A-Fa-f]*:[0-9A-Fa-f:.]*))"
            + "(?::(?<port>\\d{1,5}))?");

    /**
     * The resolver at {@code 192.0.2.1}, {@code 192.0.2.1:5353}, {@code 2001:db8::1} or {@code [2001:db8::1]:5353}.
     *
     * @throws ConfigurationException if it is anything else; a name too, as something would have to look it up
     */
    public static ResolverAddress parse(String text) {
        Matcher matcher = SYNTAX.matcher(text);
        if (matcher.matches()) {
            String literal = matcher.group("four") != null ? matcher.group("four")
                    : matcher.group("six") != null ? matcher.group("six") : matcher.group("bare");
            int port = matcher.group("port") == null ? STANDARD_PORT : Integer.parseInt(matcher.group("port"));
            try {
                if (port > 0 && port < 65_536) {
                    return new ResolverAddress(InetAddress.getByName(literal), port);
                }
            } catch (UnknownHostException noAddress) {
                throw wrong(text, noAddress);
            }
        }
        throw wrong(text, null);
    }

    private static ConfigurationException wrong(String text, Exception cause) {
        return new ConfigurationException("«" + text + "» is no resolver; accepted are addresses as 127.0.0.1, 127.0.0.1:5353 and"
                + " [::1]:5353", cause);
    }

    static ResolverAddress of(InetSocketAddress socket) {
        return new ResolverAddress(socket.getAddress(), socket.getPort());
    }

    InetSocketAddress socket() {
        return new InetSocketAddress(address, port);
    }

    /** Whether nobody can change its answers on the way. */
    boolean isLoopback() {
        return address.isLoopbackAddress();
    }

    @Override
    public String toString() {
        String host = address.getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
