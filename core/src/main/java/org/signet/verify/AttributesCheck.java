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

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.smime.SMIMEAttributes;
import org.signet.MalformedMessageException;
import org.signet.cms.CmsEncoding;
import org.signet.cms.CmsParsing;
import org.signet.cms.DerElement;

/** RFC 5652 §5.3 and §11, RFC 8551 §2.5: which signed attributes there have to be, and that each is there once and can be read. */
final class AttributesCheck {
    private static final int MAX_ATTRIBUTES_BYTES = 64 * 1024;

    /** Those that may not be there twice, by their name in findings. */
    private static final Map<ASN1ObjectIdentifier, String> ONCE = Map.of(
            CMSAttributes.contentType, "content-type",
            CMSAttributes.messageDigest, "message-digest",
            CMSAttributes.signingTime, "signing-time",
            PKCSObjectIdentifiers.id_aa_signingCertificate, "signing-certificate",
            PKCSObjectIdentifiers.id_aa_signingCertificateV2, "signing-certificate-v2",
            SMIMEAttributes.smimeCapabilities, "smime-capabilities",
            SMIMEAttributes.encrypKeyPref, "encryption-key-preference");

    /** Those that mean nothing, and may not be there, outside the signed ones (RFC 5652 §11). */
    private static final List<ASN1ObjectIdentifier> SIGNED_ONLY =
            List.of(CMSAttributes.contentType, CMSAttributes.messageDigest, CMSAttributes.signingTime);

    private AttributesCheck() {
    }

    static List<Finding> findings(SignerEntry signer, SignedMessage message) throws IOException {
        List<Finding> findings = new ArrayList<>(signer.attributes().isPresent()
                ? present(signer.attributes().get(), message.contentType()) : absent(message));
        for (ASN1ObjectIdentifier type : SIGNED_ONLY) {
            if (signer.unsigned().isPresent() && signer.unsigned().get().includes(type)) {
                findings.add(wrong(ONCE.get(type) + " is not signed"));
            }
        }
        return findings;
    }

    private static List<Finding> present(SignedAttributes attributes, ASN1ObjectIdentifier contentType) {
        List<Finding> findings = new ArrayList<>();
        for (ASN1ObjectIdentifier repeated : attributes.repeated()) {
            if (ONCE.containsKey(repeated)) {
                findings.add(wrong(ONCE.get(repeated) + " is there more than once"));
            }
        }
        Optional<DerElement> type = attributes.value(CMSAttributes.contentType);
        if (type.isEmpty()) {
            findings.add(wrong("content-type is missing, or has not one value"));
        } else if (!type.get().isEncodedAs(CmsEncoding.der(contentType))) {
            findings.add(wrong("content-type is not the type of the content"));
        }
        if (attributes.value(CMSAttributes.messageDigest).isEmpty()) {
            findings.add(wrong("message-digest is missing, or has not one value"));
        }
        if (attributes.include(CMSAttributes.signingTime) && attributes.signingTime().isEmpty()) {
            findings.add(wrong("signing-time is no time"));
        }
        return findings;
    }

    private static List<Finding> absent(SignedMessage message) throws IOException {
        if (!CMSObjectIdentifiers.data.equals(message.contentType())) {
            return List.of(wrong("they are missing, and the content is no plain data"));
        }
        return looksLikeAttributes(message.bytes())
                ? List.of(wrong("they are missing, and the content is a set of signed attributes itself")) : List.of();
    }

    /** A signature over signed attributes is also one over content that is their encoding: it must not be passed off as such. */
    private static boolean looksLikeAttributes(SignedBytes bytes) throws IOException {
        byte[] start = bytes.size() > MAX_ATTRIBUTES_BYTES ? new byte[0] : bytes.start(MAX_ATTRIBUTES_BYTES);
        try {
            return CmsParsing.parse("content", () -> {
                for (ASN1Encodable element : ASN1Set.getInstance(ASN1Primitive.fromByteArray(start))) {
                    if (Attribute.getInstance(element).getAttrType().equals(CMSAttributes.messageDigest)) {
                        return true;
                    }
                }
                return false;
            });
        } catch (MalformedMessageException noSet) {
            return false;
        }
    }

    private static Finding wrong(String why) {
        return new IntegrityFinding.SignedAttributesWrong(why);
    }
}
