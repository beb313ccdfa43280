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
package org.signet.cert;

import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.signet.cms.CmsEncoding;

/** Compares the names of subjects and issuers. */
public final class DistinguishedNames {
    /** Attribute types that stand in certificates and that RFC 4514 has no short names for. */
    private static final Map<String, String> KEYWORDS = Map.of(
            "1.2.840.113549.1.9.1", "EMAILADDRESS",
            "2.5.4.4", "SURNAME",
            "2.5.4.5", "SERIALNUMBER",
            "2.5.4.12", "TITLE",
            "2.5.4.42", "GIVENNAME",
            "2.5.4.97", "ORGANIZATIONIDENTIFIER");

    private DistinguishedNames() {
    }

    /** The subject of that certificate, as {@link #text(X500Principal)} has it. */
    public static String subject(X509Certificate certificate) {
        return text(certificate.getSubjectX500Principal());
    }

    /** The issuer of that certificate, as {@link #text(X500Principal)} has it. */
    public static String issuer(X509Certificate certificate) {
        return text(certificate.getIssuerX500Principal());
    }

    /** That name for people and reports: in the order of RFC 4514, as {@code CN=Alice,O=Example Ltd}, with usual names for all types. */
    public static String text(X500Principal name) {
        return name.getName(X500Principal.RFC2253, KEYWORDS);
    }

    /**
     * That name, likewise.
     *
     * @throws IllegalArgumentException if a part of it is empty or no name; or whatever {@link org.signet.cms.CmsParsing} takes for garbage
     */
    public static String text(X500Name name) {
        return text(new X500Principal(CmsEncoding.der(readable(name))));
    }

    /**
     * That name, read to its end: Bouncy Castle parses the parts of a name only when they are asked for, and stumbles over empty ones.
     *
     * @throws IllegalArgumentException if a part of it is empty; or whatever {@link org.signet.cms.CmsParsing} takes for garbage
     */
    public static X500Name readable(X500Name name) {
        for (RDN part : name.getRDNs()) {
            if (part.getTypesAndValues().length == 0) {
                throw new IllegalArgumentException("a part of a name is empty");
            }
        }
        Objects.requireNonNull(name.toString());
        return name;
    }

    /**
     * Whether both are the same (RFC 5280 §7.1). Bouncy Castle compares names whatever the order of their parts; here the order counts.
     */
    public static boolean match(X500Name one, X500Name other) {
        RDN[] parts = one.getRDNs();
        RDN[] others = other.getRDNs();
        return parts.length == others.length && IntStream.range(0, parts.length).allMatch(i -> IETFUtils.rDNAreEqual(parts[i], others[i]));
    }
}
