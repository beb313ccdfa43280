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
package org.signet.stores.ldap;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.signet.ConfigurationException;

/**
 * A directory server.
 *
 * @param host its name or address
 * @param port where it listens
 * @param tls whether the connection begins with TLS ({@code ldaps}), and its certificate has to name the host
 */
public record LdapServer(String host, int port, boolean tls) {
    private static final int PLAIN_PORT = 389;
    private static final int TLS_PORT = 636;

    /**
     * The server of {@code ldap://host}, {@code ldaps://host} or the same with {@code :port}.
     *
     * @throws ConfigurationException if it is anything else
     */
    public static LdapServer parse(String text) {
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean tls = scheme.equals("ldaps");
            boolean bare = uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null && uri.getPath().length() < 2;
            if ((tls || scheme.equals("ldap")) && uri.getHost() != null && bare && uri.getPort() != 0 && uri.getPort() < 65_536) {
                return new LdapServer(uri.getHost().replaceAll("[\\[\\]]", ""),
                        uri.getPort() > 0 ? uri.getPort() : tls ? TLS_PORT : PLAIN_PORT, tls);
            }
        } catch (URISyntaxException | NullPointerException notEvenAUri) {
            // Said below, like the rest.
        }
        throw new ConfigurationException("«" + text + "» is no directory server; accepted are ldaps://host, ldap://host, and both with"
                + " :port and nothing after it");
    }

    /** Whether what is said to it stays on this machine. */
    boolean isLoopback() {
        return host.equalsIgnoreCase("localhost") || host.matches("127\\.\\d+\\.\\d+\\.\\d+") || host.matches("(0*:)+0*1");
    }

    @Override
    public String toString() {
        return (tls ? "ldaps://" : "ldap://") + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
