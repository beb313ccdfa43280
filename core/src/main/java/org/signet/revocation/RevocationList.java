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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.Time;
import org.signet.MalformedMessageException;
import org.signet.cert.DistinguishedNames;
import org.signet.cms.CmsParsing;
import org.signet.cms.DerElement;

/** A certificate revocation list (RFC 5280 §5). Not much larger than its encoding: what it lists is looked up there. */
public final class RevocationList {
    private static final int EXTENSIONS = 0xA0;
    private static final Set<ASN1ObjectIdentifier> KNOWN_EXTENSIONS = Set.of(Extension.issuingDistributionPoint,
            Extension.deltaCRLIndicator, Extension.cRLNumber, Extension.authorityKeyIdentifier, Extension.freshestCRL,
            Extension.issuerAlternativeName);

    private final byte[] encoded;
    private final ListSignature signature;
    private final X500Name issuer;
    private final Instant thisUpdate;
    private final Optional<Instant> nextUpdate;
    private final ListEntries entries;
    private final Optional<Extensions> extensions;
    private final ListScope scope;
    private final Optional<BigInteger> number;
    private final Optional<BigInteger> baseNumber;

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
        this.encoded = encoded;
        this.signature = new ListSignature(signed, algorithm, value);
        this.issuer = DistinguishedNames.readable(X500Name.getInstance(fields.next().parse()));
        this.thisUpdate = time(fields.next());
        this.nextUpdate = fields.isNext(DerElement.UTC_TIME, DerElement.GENERALIZED_TIME) ? Optional.of(time(fields.next()))
                : Optional.empty();
        this.entries = ListEntries.of(fields.isNext(DerElement.SEQUENCE) ? Optional.of(fields.next()) : Optional.empty());
        this.extensions = fields.hasNext() ? Optional.of(Extensions.getInstance(fields.next(EXTENSIONS).walk().next().parse()))
                : Optional.empty();
        fields.end();
        Optional<byte[]> point = extension(Extension.issuingDistributionPoint);
        this.scope = point.isEmpty() ? ListScope.all(issuer) : ListScope.of(IssuingDistributionPoint.getInstance(point.get()), issuer);
        this.number = integer(Extension.cRLNumber);
        this.baseNumber = integer(Extension.deltaCRLIndicator);
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

    private Optional<BigInteger> integer(ASN1ObjectIdentifier type) throws IOException {
        Optional<byte[]> value = extension(type);
        return value.isEmpty() ? Optional.empty()
                : Optional.of(ASN1Integer.getInstance(ASN1Primitive.fromByteArray(value.get())).getValue());
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

    /** Its length in bytes. */
    public int length() {
        return encoded.length;
    }

    /** Whether this is its encoding. */
    public boolean isEncodedAs(byte[] other) {
        return Arrays.equals(encoded, other);
    }

    ListSignature signature() {
        return signature;
    }

    ListEntries entries() {
        return entries;
    }

    /** Of which certificates it speaks. */
    ListScope scope() {
        return scope;
    }

    /** Its number among the lists of its issuer and scope. */
    Optional<BigInteger> number() {
        return number;
    }

    /** For a list that holds only what has changed, the number of the list since which it has; nothing for one that holds all. */
    Optional<BigInteger> baseNumber() {
        return baseNumber;
    }

    /** Whether it has no critical extension that we do not know: it may then mean something else (RFC 5280 §5.2). */
    boolean isUnderstood() {
        return extensions.map(all -> KNOWN_EXTENSIONS.containsAll(List.of(all.getCriticalExtensionOIDs()))).orElse(true);
    }

    /** The value of that extension, encoded; nothing where it has none. */
    Optional<byte[]> extension(ASN1ObjectIdentifier type) {
        return extensions.map(all -> all.getExtension(type)).map(extension -> extension.getExtnValue().getOctets());
    }

    /** In whose name and when it was issued. */
    @Override
    public String toString() {
        return "RevocationList[" + issuer + ", " + thisUpdate + "]";
    }
}
