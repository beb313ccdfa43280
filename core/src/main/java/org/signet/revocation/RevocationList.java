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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.Time;
import org.signet.MalformedMessageException;
import org.signet.cms.CmsParsing;

/**
 * A certificate revocation list (RFC 5280 §5). Immutable, and not much larger than its encoding: what it lists is looked up there.
 */
public final class RevocationList {
    private static final int EXTENSIONS = 0xA0;

    private final ListSignature signature;
    private final X500Name issuer;
    private final Instant thisUpdate;
    private final Optional<Instant> nextUpdate;
    private final ListEntries entries;
    private final Optional<Extensions> extensions;

    /** Walks through all of it: what cannot be read in some entry would be found out too late. */
    private RevocationList(byte[] encoded) throws IOException {
        DerElement.Walk outer = DerElement.of(encoded).as(DerElement.SEQUENCE).walk();
        DerElement signed = outer.next(DerElement.SEQUENCE);
        AlgorithmIdentifier algorithm = AlgorithmIdentifier.getInstance(outer.next().parse());
        byte[] value = ASN1BitString.getInstance(outer.next(DerElement.BIT_STRING).parse()).getOctets();
        outer.end();

        DerElement.Walk fields = signed.walk();
        if (fields.isNext(DerElement.INTEGER)) {
            fields.next();
        }
        if (!AlgorithmIdentifier.getInstance(fields.next().parse()).equals(algorithm)) {
            throw new IOException("two signature algorithms");
        }
        this.signature = new ListSignature(signed, algorithm, value);
        this.issuer = X500Name.getInstance(fields.next().parse());
        this.thisUpdate = time(fields.next());
        this.nextUpdate = fields.isNext(DerElement.UTC_TIME, DerElement.GENERALIZED_TIME) ? Optional.of(time(fields.next()))
                : Optional.empty();
        Optional<DerElement> listed = fields.isNext(DerElement.SEQUENCE) ? Optional.of(fields.next()) : Optional.empty();
        this.extensions = fields.hasNext() ? Optional.of(Extensions.getInstance(fields.next(EXTENSIONS).walk().next().parse()))
                : Optional.empty();
        fields.end();
        this.entries = ListEntries.of(listed);
    }

    /** The list with this DER encoding; nothing where it cannot be parsed. */
    public static Optional<RevocationList> parse(byte[] encoded) {
        try {
            return Optional.of(CmsParsing.parse("revocation list", () -> new RevocationList(encoded.clone())));
        } catch (MalformedMessageException malformed) {
            return Optional.empty();
        }
    }

    private static Instant time(DerElement element) throws IOException {
        return Time.getInstance(element.parse()).getDate().toInstant();
    }

    /** In whose name it was issued. */
    public X500Name issuer() {
        return issuer;
    }

    /** When it was issued. */
    public Instant thisUpdate() {
        return thisUpdate;
    }

    /** When the next one is issued at the latest; nothing where it does not say. */
    public Optional<Instant> nextUpdate() {
        return nextUpdate;
    }

    ListSignature signature() {
        return signature;
    }

    ListEntries entries() {
        return entries;
    }

    /** The value of that extension, encoded; nothing where it has none. */
    Optional<byte[]> extension(ASN1ObjectIdentifier type) {
        return extensions.map(all -> all.getExtension(type)).map(extension -> extension.getExtnValue().getOctets());
    }

    /** The types of its critical extensions. */
    List<ASN1ObjectIdentifier> criticalExtensions() {
        return extensions.map(all -> List.of(all.getCriticalExtensionOIDs())).orElse(List.of());
    }

    /** In whose name and when it was issued. */
    @Override
    public String toString() {
        return "RevocationList[" + issuer + ", " + thisUpdate + "]";
    }
}
