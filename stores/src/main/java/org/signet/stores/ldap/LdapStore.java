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

import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.signet.ConfigurationException;
import org.signet.cert.CertificateSource;
import org.signet.stores.CertificateTrust;
import org.signet.stores.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A directory of certificates to encrypt to. It is only read. */
public final class LdapStore implements Store {
    private static final Logger LOGGER = LoggerFactory.getLogger(LdapStore.class);
    /** What a server answers to a bind that will never succeed (RFC 4511 appendix A). */
    private static final Set<ResultCode> REFUSED = Set.of(ResultCode.INVALID_CREDENTIALS, ResultCode.INAPPROPRIATE_AUTHENTICATION,
            ResultCode.INVALID_DN_SYNTAX, ResultCode.NO_SUCH_OBJECT, ResultCode.AUTH_METHOD_NOT_SUPPORTED,
            ResultCode.STRONG_AUTH_REQUIRED, ResultCode.CONFIDENTIALITY_REQUIRED);

    private final String name;
    private final LDAPConnectionPool pool;
    private final LdapCertificateSource certificates;

    private LdapStore(LdapSettings settings, LDAPConnectionPool pool, InstantSource clock) {
        this.name = "ldap " + settings.servers().getFirst();
        this.pool = pool;
        this.certificates = new LdapCertificateSource(settings, name, pool, clock);
    }

    /**
     * Opens the directory. If it cannot be reached now, that is logged, and look-ups fail until it can be.
     *
     * @throws ConfigurationException if the server refuses the password, or the authorities of its certificate cannot be read
     */
    public static LdapStore open(LdapSettings settings) {
        return open(settings, InstantSource.system());
    }

    static LdapStore open(LdapSettings settings, InstantSource clock) {
        settings.bind().ifPresent(LdapBind::requirePassword);
        if (settings.requireTrusted() && settings.trust().equals(CertificateTrust.NONE)) {
            LOGGER.warn("No certificate of {} will be used, as no root is trusted: name roots, or let requireTrusted be false",
                    settings.servers().getFirst());
        }
        LdapStore store = new LdapStore(settings, LdapConnections.pool(settings), clock);
        try {
            store.connect();
        } catch (LDAPException e) {
            if (settings.bind().isPresent() && REFUSED.contains(e.getResultCode())) {
                store.close();
                throw new ConfigurationException("The directory " + settings.servers().getFirst() + " refuses "
                        + settings.bind().get().dn() + " with the password that is configured: " + e.getResultCode().getName(), e);
            }
            LOGGER.warn("{} cannot be used now, look-ups fail until it can be: {}", store.name, e.getMessage());
        }
        return store;
    }

    private void connect() throws LDAPException {
        pool.releaseConnection(pool.getConnection());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<CertificateSource> certificates() {
        return Optional.of(certificates);
    }

    @Override
    public Optional<String> problem() {
        return certificates.problem();
    }

    @Override
    public void close() {
        pool.close();
    }

    @Override
    public String toString() {
        return "LdapStore[" + name + "]";
    }
}
