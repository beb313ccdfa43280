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
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.signet.cms.CmsParsing;
import org.signet.encrypt.Capabilities;

/**
 * Attributes of one signer (RFC 5652 §5.3), the signed ones unless said otherwise.
 *
 * @param transmitted the attributes as they came
 * @param attributes the same, parsed
 */
record SignedAttributes(ASN1Set transmitted, List<Attribute> attributes) {
    SignedAttributes {
        attributes = List.copyOf(attributes);
    }

    static SignedAttributes of(ASN1Set set) throws MalformedMessageException {
        return new SignedAttributes(set, CmsParsing.parse("signed attributes", () -> {
            List<Attribute> attributes = new ArrayList<>();
            for (ASN1Encodable element : set) {
                attributes.add(Attribute.getInstance(element));
            }
            return attributes;
        }));
    }

    /** The types of all attributes. */
    Set<ASN1ObjectIdentifier> types() {
        return attributes.stream().map(Attribute::getAttrType).collect(Collectors.toUnmodifiableSet());
    }

    /** How many attributes of that type there are. */
    long count(ASN1ObjectIdentifier type) {
        return attributes.stream().filter(attribute -> attribute.getAttrType().equals(type)).count();
    }

    /** The value of the first attribute of that type, if it has exactly one. */
    Optional<ASN1Encodable> value(ASN1ObjectIdentifier type) {
        return attributes.stream().filter(attribute -> attribute.getAttrType().equals(type)).findFirst()
                .map(Attribute::getAttrValues).filter(values -> values.size() == 1).map(values -> values.getObjectAt(0));
    }

    /** What the signer says of the time. */
    Optional<Instant> signingTime() {
        try {
            Optional<ASN1Encodable> value = value(CMSAttributes.signingTime);
            return value.isEmpty() ? Optional.empty()
                    : Optional.of(CmsParsing.parse("signing-time", () -> Time.getInstance(value.get()).getDate().toInstant()));
        } catch (MalformedMessageException malformed) {
            return Optional.empty();
        }
    }

    /** What the signer's mail program can do, by its own word (RFC 8551 §2.5.2). */
    Optional<Capabilities> capabilities() {
        try {
            Optional<ASN1Encodable> value = value(PKCSObjectIdentifiers.pkcs_9_at_smimeCapabilities);
            return value.isEmpty() ? Optional.empty() : Optional.of(Capabilities.parse(
                    CmsParsing.parse("SMIMECapabilities", () -> value.get().toASN1Primitive().getEncoded())));
        } catch (MalformedMessageException malformed) {
            return Optional.empty();
        }
    }

    /** The bytes that the signature may be over: the DER encoding (RFC 5652 §5.4), and then the order in which they came. */
    List<byte[]> encodings() throws MalformedMessageException {
        return CmsParsing.parse("signed attributes",
                () -> List.of(transmitted.getEncoded(ASN1Encoding.DER), transmitted.getEncoded(ASN1Encoding.DL)));
    }
}
