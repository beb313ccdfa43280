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
package org.signet.cms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.signet.MalformedMessageException;

/** Attributes of a signer (RFC 5652 §5.3) in the order in which they came, their values not parsed yet. Immutable. */
public final class AttributeSet {
    private final DerElement set;
    private final List<Attribute> attributes;

    private record Attribute(ASN1ObjectIdentifier type, DerElement values) {
        static Attribute of(DerElement encoded) throws IOException {
            DerElement.Walk fields = encoded.as(DerElement.SEQUENCE).walk();
            return new Attribute(ASN1ObjectIdentifier.fromContents(fields.next(DerElement.OBJECT_IDENTIFIER).octets()),
                    fields.next(DerElement.SET));
        }
    }

    private AttributeSet(DerElement set, List<Attribute> attributes) {
        this.set = set;
        this.attributes = attributes;
    }

    /** The attributes in this element, whatever its tag. */
    static AttributeSet of(DerElement set) throws IOException {
        List<Attribute> attributes = new ArrayList<>();
        for (DerElement.Walk walk = set.walk(); walk.hasNext();) {
            attributes.add(Attribute.of(walk.next()));
        }
        return new AttributeSet(set, List.copyOf(attributes));
    }

    /** Whether there is an attribute of that type. */
    public boolean includes(ASN1ObjectIdentifier type) {
        return count(type) > 0;
    }

    /** The types of which there is more than one, in order. */
    public List<ASN1ObjectIdentifier> repeated() {
        List<ASN1ObjectIdentifier> repeated = new ArrayList<>(0);
        for (int i = 1; i < attributes.size(); i++) {
            ASN1ObjectIdentifier type = attributes.get(i).type();
            if (isAmongFirst(i, type) && !repeated.contains(type)) {
                repeated.add(type);
            }
        }
        return repeated;
    }

    private boolean isAmongFirst(int count, ASN1ObjectIdentifier type) {
        for (int i = 0; i < count; i++) {
            if (attributes.get(i).type().equals(type)) {
                return true;
            }
        }
        return false;
    }

    /** How many attributes of that type there are. */
    public int count(ASN1ObjectIdentifier type) {
        int count = 0;
        for (Attribute attribute : attributes) {
            count += attribute.type().equals(type) ? 1 : 0;
        }
        return count;
    }

    /**
     * The value of the first attribute of that type, if it has exactly one.
     *
     * @throws MalformedMessageException if it cannot be cut out of the attribute
     */
    public Optional<DerElement> value(ASN1ObjectIdentifier type) throws MalformedMessageException {
        for (Attribute attribute : attributes) {
            if (attribute.type().equals(type)) {
                return CmsParsing.parse("attribute", () -> single(attribute.values().walk()));
            }
        }
        return Optional.empty();
    }

    private static Optional<DerElement> single(DerElement.Walk values) throws IOException {
        Optional<DerElement> value = values.hasNext() ? Optional.of(values.next()) : Optional.empty();
        return values.hasNext() ? Optional.empty() : value;
    }

    /**
     * Whether the test accepts the bytes that a signature may be over: the set in the order in which it came, which is nearly always that
     * of DER, or its DER encoding (RFC 5652 §5.4). A program for the Mac signs what it sends, whatever its order.
     *
     * @throws MalformedMessageException if the set has no DER encoding
     */
    public boolean anyEncoding(Predicate<byte[]> test) throws MalformedMessageException {
        byte[] asItCame = set.encoded();
        asItCame[0] = DerElement.SET;
        if (test.test(asItCame)) {
            return true;
        }
        byte[] standard = CmsParsing.parse("attributes", () -> ASN1Primitive.fromByteArray(asItCame).getEncoded(ASN1Encoding.DER));
        return !Arrays.equals(standard, asItCame) && test.test(standard);
    }
}
