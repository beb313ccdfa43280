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
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * A place in the web that is written in a way that leaves no room for interpretation.
 *
 * @param secure whether it is https
 * @param host the name, or the address in its usual form, in lower case and without a dot at its end; an IPv6 address in brackets
 * @param port the port
 * @param literal the address, where the host is one
 * @param target path and query, as sent to the server
 */
record WebLocation(boolean secure, String host, int port, Optional<InetAddress> literal, String target) {
    private static final int LONGEST = 4096;

    /**
     * The place that a URI names.
     *
     * @throws ForbiddenLocationException if it is not http or https, or in a form that nobody should use
     */
    static WebLocation of(URI uri) throws ForbiddenLocationException {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new ForbiddenLocationException("it is neither http nor https");
        }
        if (uri.getHost() == null || uri.toString().length() > LONGEST) {
            throw new ForbiddenLocationException("its address is malformed");
        }
        if (uri.getRawUserInfo() != null) {
            throw new ForbiddenLocationException("its address holds a user name");
        }
        if (uri.getPort() == 0 || uri.getPort() > 65535) {
            throw new ForbiddenLocationException("its port is none");
        }
        boolean secure = scheme.equals("https");
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return new WebLocation(secure, host.endsWith(".") ? host.substring(0, host.length() - 1) : host,
                uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80, literal(host), target(uri));
    }

    private static Optional<InetAddress> literal(String host) throws ForbiddenLocationException {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        Optional<InetAddress> literal = IpLiteral.parse(bare);
        if (literal.isEmpty() && (host.startsWith("[") || IpLiteral.isLikeNumber(host))) {
            throw new ForbiddenLocationException("its host is an address in an unusual form");
        }
        return literal;
    }

    private static String target(URI uri) {
        URI ascii = URI.create(uri.toASCIIString());
        String path = ascii.getRawPath() == null || ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
    }

    /** Host and port, as in a Host field (RFC 9110 §7.2). */
    String authority() {
        return port == (secure ? 443 : 80) ? host : host + ":" + port;
    }

    /** What distinguishes this server from others. */
    String server() {
        return host + ":" + port;
    }
}
