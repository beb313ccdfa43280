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
package org.signet.revocation;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.signet.cms.DerElement;

/** The revokedCertificates of a list (RFC 5280 §5.1.2.6), walked through and never parsed as a whole. */
final class ListEntries {
    private static final Set<ASN1ObjectIdentifier> KNOWN_EXTENSIONS = Set.of(Extension.reasonCode, Extension.invalidityDate,
            Extension.certificateIssuer, Extension.instructionCode);
    private static final byte[] CERTIFICATE_ISSUER = {0x55, 0x1D, 0x1D};
    private static final byte[] FALSE = {0};

    private final Optional<DerElement> entries;
    private final boolean understood;

    private ListEntries(Optional<DerElement> entries, boolean understood) {
        this.entries = entries;
        this.understood = understood;
    }

    /** Looks at each entry once, so that garbage in any of them makes all of the list unreadable. */
    static ListEntries of(Optional<DerElement> entries) throws IOException {
        boolean understood = true;
        if (entries.isPresent()) {
            for (DerElement.Walk walk = entries.get().walk(); walk.hasNext();) {
                DerElement.Walk entry = walk.next(DerElement.SEQUENCE).walk();
                entry.next(DerElement.INTEGER);
                entry.next();
                understood &= !entry.hasNext() || isUnderstood(entry.next(DerElement.SEQUENCE));
                entry.end();
            }
        }
        return new ListEntries(entries, understood);
    }

    private static boolean isUnderstood(DerElement extensions) throws IOException {
        boolean understood = true;
        for (DerElement.Walk walk = extensions.walk(); walk.hasNext();) {
            DerElement.Walk extension = walk.next(DerElement.SEQUENCE).walk();
            DerElement type = extension.next(DerElement.OBJECT_IDENTIFIER);
            boolean critical = extension.isNext(DerElement.BOOLEAN) && !extension.next().holds(FALSE);
            extension.next(DerElement.OCTET_STRING);
            extension.end();
            understood &= !critical || KNOWN_EXTENSIONS.contains(ASN1ObjectIdentifier.getInstance(type.parse()));
        }
        return understood;
    }

    /** Whether no entry has a critical extension that we do not know: the list may then mean something else (RFC 5280 §5.3). */
    boolean areUnderstood() {
        return understood;
    }

    /** The entry with this serial number. */
    Optional<RevocationEntry> find(BigInteger serialNumber) throws IOException {
        byte[] wanted = serialNumber.toByteArray();
        if (entries.isPresent()) {
            for (DerElement.Walk walk = entries.get().walk(); walk.hasNext();) {
                DerElement.Walk entry = walk.next().walk();
                if (entry.next().holds(wanted)) {
                    return Optional.of(rest(entry));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The entry with this serial number of that issuer, in a list of several issuers: each entry is of the one that is named last, and
     * those before any name are of the list's own (RFC 5280 §5.3.3).
     */
    Optional<RevocationEntry> find(BigInteger serialNumber, X500Name issuer, X500Name listIssuer) throws IOException {
        byte[] wanted = serialNumber.toByteArray();
        boolean ofIssuer = listIssuer.equals(issuer);
        if (entries.isPresent()) {
            for (DerElement.Walk walk = entries.get().walk(); walk.hasNext();) {
                DerElement.Walk entry = walk.next().walk();
                DerElement serial = entry.next();
                DerElement since = entry.next();
                Optional<DerElement> extensions = entry.hasNext() ? Optional.of(entry.next()) : Optional.empty();
                if (extensions.isPresent() && namesIssuer(extensions.get())) {
                    ofIssuer = names(extensions.get(), issuer);
                }
                if (ofIssuer && serial.holds(wanted)) {
                    return Optional.of(RevocationEntry.of(since, extensions));
                }
            }
        }
        return Optional.empty();
    }

    private static RevocationEntry rest(DerElement.Walk entry) throws IOException {
        DerElement since = entry.next();
        return RevocationEntry.of(since, entry.hasNext() ? Optional.of(entry.next()) : Optional.empty());
    }

    private static boolean namesIssuer(DerElement extensions) throws IOException {
        for (DerElement.Walk walk = extensions.walk(); walk.hasNext();) {
            if (walk.next().walk().next().holds(CERTIFICATE_ISSUER)) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(DerElement extensions, X500Name issuer) throws IOException {
        GeneralNames names = GeneralNames.getInstance(
                Extensions.getInstance(extensions.parse()).getExtensionParsedValue(Extension.certificateIssuer));
        for (GeneralName name : names.getNames()) {
            if (name.getTagNo() == GeneralName.directoryName && X500Name.getInstance(name.getName()).equals(issuer)) {
                return true;
            }
        }
        return false;
    }
}
