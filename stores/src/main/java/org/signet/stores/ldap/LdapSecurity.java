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

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signet.ConfigurationException;

/**
 * How connections to a directory are protected.
 *
 * @param startTls whether a connection to {@code ldap://} is turned into TLS before anything else is said (RFC 4513 §3)
 * @param authorities a file or directory of certificates that the servers' own ones have to lead to; by default those of the JVM
 * @param plaintext whether passwords may be sent, and unverified certificates taken, without TLS from another machine
 */
public record LdapSecurity(boolean startTls, Optional<Path> authorities, boolean plaintext) {
    /** As the URLs say, with the authorities of the JVM. */
    public static final LdapSecurity STANDARD = new LdapSecurity(false, Optional.empty(), false);

    public LdapSecurity {
        Objects.requireNonNull(authorities);
    }

    /** Refuses what would send a password, or take a certificate on the server's word, where everybody on the way can change it. */
    void check(List<LdapServer> servers, boolean withPassword, boolean requireTrusted) {
        for (LdapServer server : servers) {
            if (server.tls() && startTls) {
                throw new ConfigurationException(server + " has TLS from the start, which startTls does not go with; write ldap:// or leave"
                        + " startTls out");
            }
            if (server.tls() || startTls || plaintext || server.isLoopback()) {
                continue;
            }
            if (withPassword) {
                throw new ConfigurationException("the password would be sent to " + server + " without TLS; use ldaps://, or startTls, or"
                        + " allow it with plaintext");
            }
            if (!requireTrusted) {
                throw new ConfigurationException("whoever is on the way to " + server + " could hand out certificates, as there is no TLS"
                        + " and they need not be trusted; use ldaps://, or startTls, or allow it with plaintext");
            }
        }
    }

    /** Whether a connection to this server is verified and encrypted. */
    boolean protects(LdapServer server) {
        return server.tls() || startTls;
    }
}
