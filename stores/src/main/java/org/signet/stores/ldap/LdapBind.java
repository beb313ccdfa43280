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

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import java.util.Objects;
import org.signet.ConfigurationException;
import org.signet.stores.password.PasswordSource;

/**
 * As whom a directory is asked (RFC 4513 §5.1.3).
 *
 * @param dn the distinguished name
 * @param password read anew for each connection
 */
public record LdapBind(String dn, PasswordSource password) {
    /**
     * Asks as this entry.
     *
     * @throws ConfigurationException if the name is none
     */
    public LdapBind {
        Objects.requireNonNull(password);
        if (dn.isBlank() || !DN.isValidDN(dn)) {
            throw new ConfigurationException("«" + dn + "» is no distinguished name; accepted is one as cn=signet,dc=example,dc=org");
        }
    }

    SimpleBindRequest request() throws LDAPException {
        return new SimpleBindRequest(new DN(dn), new PasswordReader(password));
    }

    /** A server may take an empty password for an anonymous bind that always succeeds (RFC 4513 §5.1.2). */
    void requirePassword() {
        if (password.read().filter(text -> !text.isEmpty()).isEmpty()) {
            throw new ConfigurationException("the password of " + dn + " is empty");
        }
    }
}
