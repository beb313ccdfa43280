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
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.signet.TemporaryFailureException;
import org.signet.cert.CertificateSource;
import org.signet.cert.EmailAddress;
import org.signet.stores.RecipientChoice;

/** The certificates that a directory has of an address. Whatever the directory answers but entries, or none, is a failure. */
final class LdapCertificateSource implements CertificateSource {
    private final LdapSettings settings;
    private final String name;
    private final LDAPConnectionPool pool;
    private final RecipientChoice choice;
    private final Outage outage;

    LdapCertificateSource(LdapSettings settings, String name, LDAPConnectionPool pool, InstantSource clock) {
        this.settings = settings;
        this.name = name;
        this.pool = pool;
        this.choice = new RecipientChoice(settings.requireTrusted() ? Optional.of(settings.trust()) : Optional.empty(), clock);
        this.outage = new Outage(clock);
    }

    @Override
    public List<X509Certificate> find(EmailAddress address) throws TemporaryFailureException {
        return settings.isAskedFor(address) ? choice.of(address, settings.query().certificates(search(address))) : List.of();
    }

    private List<SearchResultEntry> search(EmailAddress address) throws TemporaryFailureException {
        Optional<String> down = outage.why();
        if (down.isPresent()) {
            throw new TemporaryFailureException(down.get() + " (found out a moment ago)");
        }
        try {
            return pool.search(settings.query().request(address, settings.limits().response())).getSearchEntries();
        } catch (LDAPException e) {
            String why = "The certificates of " + address + " could not be looked up in " + name + ": " + reason(e);
            if (!e.getResultCode().isConnectionUsable()) {
                outage.begins(name + " cannot be asked: " + reason(e));
            }
            throw new TemporaryFailureException(why, e);
        }
    }

    /** Why the directory cannot be asked now. */
    Optional<String> problem() {
        try {
            pool.getEntry("", "1.1");
            return Optional.empty();
        } catch (LDAPException e) {
            return Optional.of(reason(e));
        }
    }

    private static String reason(LDAPException e) {
        if (e.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
            return "there are more than " + LdapQuery.MOST_ENTRIES + " entries, so the filter does not look for one address";
        }
        return e.getResultCode().getName() + ", " + e.getMessage();
    }

    @Override
    public String toString() {
        return "LdapCertificateSource[" + name + "]";
    }
}
