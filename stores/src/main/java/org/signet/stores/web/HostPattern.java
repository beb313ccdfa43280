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

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signet.ConfigurationException;

/**
 * Hosts that may be fetched from: {@code *} for any, {@code *.example.org} for those below that domain, or one host. {@code :8080} names a
 * port, {@code :*} any; without, it is 80 and 443.
 *
 * @param host the host in lower case, the domain with its leading dot, or {@code *}
 * @param port the port as written; nothing for the usual ones
 */
public record HostPattern(String host, Optional<String> port) {
    /** Any host, at the usual ports. */
    public static final HostPattern ANY = new HostPattern("*", Optional.empty());

    private static final Pattern SYNTAX = Pattern.compile("(?<host>\\*|(\\*\\.)?[a-z0-9_-]+(\\.[a-z0-9_-]+)*|\\[[0-9a-f:.]+])"
            + "(:(?<port>\\*|[0-9]{1,5}))?");

    /**
     * The pattern that is written so.
     *
     * @throws ConfigurationException if it is none
     */
    public static HostPattern parse(String text) {
        Matcher matcher = SYNTAX.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new ConfigurationException("\"" + text + "\" names no hosts; write *, *.example.org, crl.example.org"
                    + " or crl.example.org:8080, and the A-label form of an international name");
        }
        String host = matcher.group("host");
        return new HostPattern(host.startsWith("*.") ? host.substring(1) : host, Optional.ofNullable(matcher.group("port")));
    }

    /** Whether this is one of them. */
    boolean matches(WebLocation location) {
        return matchesHost(location) && matchesPort(location.port());
    }

    private boolean matchesHost(WebLocation location) {
        if (host.startsWith(".")) {
            return location.literal().isEmpty() && location.host().endsWith(host) && location.host().length() > host.length();
        }
        return host.equals("*") || host.equals(location.host());
    }

    private boolean matchesPort(int actual) {
        if (port.isEmpty()) {
            return actual == 80 || actual == 443;
        }
        OptionalInt named = port.get().equals("*") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(port.get()));
        return named.isEmpty() || named.getAsInt() == actual;
    }

    /** As it is written in a configuration. */
    @Override
    public String toString() {
        return (host.startsWith(".") ? "*" : "") + host + port.map(number -> ":" + number).orElse("");
    }
}
