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

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.signet.ConfigurationException;
import org.signet.MalformedMessageException;
import org.signet.cert.EmailAddress;
import org.signet.stores.keyfile.EncodedCertificates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a directory is asked.
 *
 * @param base the entry below which is searched, at any depth
 * @param filter finds the entries of an address
 * @param attributes where the certificates are: one in each value, or several in a SignedData (RFC 2798 §2.8)
 */
public record LdapQuery(String base, FilterTemplate filter, List<String> attributes) {
    /** Where certificates are by the standards: RFC 4523 §2.1 and RFC 2798 §2.8. */
    public static final List<String> STANDARD_ATTRIBUTES = List.of("userCertificate", "userSMIMECertificate");

    /** Several entries may have an address; a filter that finds more than these does not look for an address. */
    static final int MOST_ENTRIES = 20;
    private static final String BINARY = ";binary";
    private static final Logger LOGGER = LoggerFactory.getLogger(LdapQuery.class);

    /**
     * This query.
     *
     * @throws ConfigurationException if the base is no distinguished name, or an attribute has no attribute's name
     */
    public LdapQuery {
        Objects.requireNonNull(filter);
        attributes = List.copyOf(attributes);
        if (!DN.isValidDN(base)) {
            throw new ConfigurationException("«" + base + "» is no distinguished name; accepted is one as ou=people,dc=example,dc=org");
        }
        for (String attribute : attributes) {
            if (!attribute.matches("[A-Za-z][A-Za-z0-9-]*|\\d+(\\.\\d+)+")) {
                throw new ConfigurationException("«" + attribute + "» is no attribute; accepted is a name as userCertificate, without"
                        + " ;binary");
            }
        }
    }

    /** The request; each attribute with {@code ;binary} and without, as servers differ in what they answer to. */
    SearchRequest request(EmailAddress address, Duration response) throws LDAPException {
        SearchRequest request = new SearchRequest(base, SearchScope.SUB, DereferencePolicy.NEVER, MOST_ENTRIES,
                (int) Math.max(1, response.toSeconds()), false, filter.filter(address),
                attributes.stream().flatMap(attribute -> Stream.of(attribute + BINARY, attribute)).toArray(String[]::new));
        request.setResponseTimeoutMillis(response.toMillis());
        request.setFollowReferrals(false);
        return request;
    }

    /** All certificates in these entries. A value that is none is passed over: it may stand beside good ones. */
    List<X509Certificate> certificates(List<SearchResultEntry> entries) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (SearchResultEntry entry : entries) {
            for (Attribute attribute : entry.getAttributes()) {
                if (attributes.stream().anyMatch(name -> name.equalsIgnoreCase(attribute.getBaseName()))) {
                    read(entry, attribute, certificates);
                }
            }
        }
        return certificates.stream().distinct().toList();
    }

    private static void read(SearchResultEntry entry, Attribute attribute, List<X509Certificate> certificates) {
        for (byte[] value : attribute.getValueByteArrays()) {
            try {
                certificates.addAll(EncodedCertificates.read(value));
            } catch (MalformedMessageException e) {
                LOGGER.warn("A value of {} in {} holds no certificate that can be read; it is not used", attribute.getName(),
                        entry.getDN());
            }
        }
    }
}
