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
package org.signet.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.signet.MalformedMessageException;
import org.signet.cache.Lazy;
import org.signet.cms.CmsParsing;
import org.signet.encrypt.Capabilities;

/** Attributes of one signer (RFC 5652 §5.3), the signed ones unless said otherwise. */
final class SignedAttributes {
    private final ASN1Set transmitted;
    private final Optional<byte[]> asTheyCame;
    private final List<Attribute> attributes;
    private final Lazy<Optional<Instant>> signingTime = new Lazy<>(this::readSigningTime);
    private final Lazy<Optional<Capabilities>> capabilities;

    /**
     * @param transmitted the attributes as they came
     * @param asTheyCame the same, encoded as a set, where that is at hand
     * @param attributes the same, parsed
     * @param pool reads what a mail program can do
     */
    private SignedAttributes(ASN1Set transmitted, Optional<byte[]> asTheyCame, List<Attribute> attributes, CapabilitiesPool pool) {
        this.transmitted = transmitted;
        this.asTheyCame = asTheyCame;
        this.attributes = attributes;
        this.capabilities = new Lazy<>(() -> readCapabilities(pool));
    }

    static SignedAttributes of(ASN1Set set, Optional<byte[]> asTheyCame, CapabilitiesPool pool) throws MalformedMessageException {
        return new SignedAttributes(set, asTheyCame, CmsParsing.parse("signed attributes", () -> {
            List<Attribute> attributes = new ArrayList<>(set.size());
            for (ASN1Encodable element : set) {
                attributes.add(Attribute.getInstance(element));
            }
            return attributes;
        }), pool);
    }

    /** The types of all attributes. */
    Set<ASN1ObjectIdentifier> types() {
        return attributes.stream().map(Attribute::getAttrType).collect(Collectors.toUnmodifiableSet());
    }

    /** How many attributes of that type there are. */
    int count(ASN1ObjectIdentifier type) {
        int count = 0;
        for (Attribute attribute : attributes) {
            count += attribute.getAttrType().equals(type) ? 1 : 0;
        }
        return count;
    }

    /** The value of the first attribute of that type, if it has exactly one. */
    Optional<ASN1Encodable> value(ASN1ObjectIdentifier type) {
        for (Attribute attribute : attributes) {
            if (attribute.getAttrType().equals(type)) {
                ASN1Set values = attribute.getAttrValues();
                return values.size() == 1 ? Optional.of(values.getObjectAt(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What the signer says of the time. */
    Optional<Instant> signingTime() {
        return signingTime.get();
    }

    private Optional<Instant> readSigningTime() {
        try {
            Optional<ASN1Encodable> value = value(CMSAttributes.signingTime);
            return value.isEmpty() ? Optional.empty()
                    : Optional.of(CmsParsing.parse("signing-time", () -> SigningTime.of(Time.getInstance(value.get()))));
        } catch (MalformedMessageException malformed) {
            return Optional.empty();
        }
    }

    /** What the signer's mail program can do, by its own word (RFC 8551 §2.5.2). */
    Optional<Capabilities> capabilities() {
        return capabilities.get();
    }

    private Optional<Capabilities> readCapabilities(CapabilitiesPool pool) {
        try {
            Optional<ASN1Encodable> value = value(PKCSObjectIdentifiers.pkcs_9_at_smimeCapabilities);
            return value.isEmpty() ? Optional.empty() : Optional.of(pool.parse(
                    CmsParsing.parse("SMIMECapabilities", () -> value.get().toASN1Primitive().getEncoded())));
        } catch (MalformedMessageException malformed) {
            return Optional.empty();
        }
    }

    /**
     * Whether the test accepts the bytes that the signature may be over: the attributes in the order in which they came, which is nearly
     * always that of DER, or their DER encoding (RFC 5652 §5.4). A program for the Mac signs what it sends, whatever its order.
     */
    boolean anyEncoding(Predicate<byte[]> test) throws MalformedMessageException {
        byte[] first = asTheyCame.isPresent() ? asTheyCame.get() : encoded(ASN1Encoding.DL);
        if (test.test(first)) {
            return true;
        }
        byte[] standard = encoded(ASN1Encoding.DER);
        return !Arrays.equals(standard, first) && test.test(standard);
    }

    private byte[] encoded(String encoding) throws MalformedMessageException {
        return CmsParsing.parse("signed attributes", () -> transmitted.getEncoded(encoding));
    }
}
