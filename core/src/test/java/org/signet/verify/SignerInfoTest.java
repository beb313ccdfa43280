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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.BERSequence;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.Test;
import org.signet.MalformedMessageException;
import org.signet.cms.AttributeSet;
import org.signet.cms.CmsParsing;
import org.signet.cms.DerElement;
import org.signet.cms.SignerIdentifier;
import org.signet.cms.SignerInfo;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class SignerInfoTest {
    private static final TestIdentity ALICE = TestPki.root("Attributes Root").issue("alice@example.org").create();
    /** Of the first octets of elements and lengths, those after which parsers go different ways. */
    private static final List<Integer> OCTETS = List.of(0x00, 0x01, 0x04, 0x05, 0x0C, 0x17, 0x18, 0x1F, 0x24, 0x28, 0x30, 0x31, 0x7F, 0x80,
            0x81, 0x82, 0x84, 0xA0, 0xA1, 0xFF);
    private static final List<ASN1ObjectIdentifier> TYPES = List.of(CMSAttributes.contentType, CMSAttributes.messageDigest,
            CMSAttributes.signingTime, PKCSObjectIdentifiers.id_aa_signingCertificateV2, PKCSObjectIdentifiers.pkcs_9_at_smimeCapabilities);

    private static byte[] encoded(TestSigner signer) throws Exception {
        return new CMSSignedData(signer.signedData(Messages.plain().entity(), false)).getSignerInfos().iterator().next().toASN1Structure()
                .getEncoded();
    }

    /** All that is read, in words. */
    private static List<String> fields(SignerInfo signer) throws IOException, MalformedMessageException {
        List<String> fields = new ArrayList<>();
        fields.add(switch (signer.identifier()) {
            case SignerIdentifier.IssuerAndSerialNumber named -> hex(X500Name.getInstance(named.issuer().parse()).getEncoded()) + " "
                    + named.serialNumber();
            case SignerIdentifier.SubjectKeyIdentifier key -> hex(key.octets());
        });
        fields.add(hex(signer.digestAlgorithm().getEncoded()));
        fields.add(hex(signer.signatureAlgorithm().getEncoded()));
        fields.add(hex(signer.signature()));
        fields.add(String.valueOf(signer.unsignedAttributes().isPresent()));
        if (signer.signedAttributes().isPresent()) {
            AttributeSet attributes = signer.signedAttributes().get();
            assertThat(attributes.anyEncoding(bytes -> fields.add(hex(bytes)))).isTrue();
            for (ASN1ObjectIdentifier type : TYPES) {
                Optional<DerElement> value = attributes.value(type);
                fields.add(attributes.count(type) + " " + (value.isPresent() ? value.get().parse().toString() : "none"));
            }
        }
        return fields;
    }

    /** The same from Bouncy Castle's parser. */
    private static List<String> parsed(byte[] encoded) throws MalformedMessageException {
        return CmsParsing.parse("SignerInfo", () -> parsed(org.bouncycastle.asn1.cms.SignerInfo.getInstance(
                ASN1Primitive.fromByteArray(encoded))));
    }

    private static List<String> parsed(org.bouncycastle.asn1.cms.SignerInfo signer) throws IOException {
        List<String> fields = new ArrayList<>();
        if (signer.getSID().isTagged()) {
            fields.add(hex(ASN1OctetString.getInstance(signer.getSID().getId()).getOctets()));
        } else {
            IssuerAndSerialNumber named = IssuerAndSerialNumber.getInstance(signer.getSID().getId());
            fields.add(hex(named.getName().getEncoded()) + " " + named.getSerialNumber().getValue());
        }
        fields.add(hex(signer.getDigestAlgorithm().getEncoded()));
        fields.add(hex(signer.getDigestEncryptionAlgorithm().getEncoded()));
        fields.add(hex(signer.getEncryptedDigest().getOctets()));
        fields.add(String.valueOf(signer.getUnauthenticatedAttributes() != null));
        ASN1Set attributes = signer.getAuthenticatedAttributes();
        if (attributes != null) {
            fields.add(hex(attributes.getEncoded(ASN1Encoding.DL)));
            List<Attribute> all = Arrays.stream(attributes.toArray()).map(Attribute::getInstance).toList();
            for (ASN1ObjectIdentifier type : TYPES) {
                List<Attribute> found = all.stream().filter(attribute -> attribute.getAttrType().equals(type)).toList();
                boolean one = !found.isEmpty() && found.getFirst().getAttrValues().size() == 1;
                fields.add(found.size() + " " + (one ? found.getFirst().getAttrValues().getObjectAt(0).toString() : "none"));
            }
        }
        return fields;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void fieldsAreWhatParsingGives() throws Exception {
        for (TestSigner signer : List.of(TestSigner.by(ALICE), TestSigner.nobody().withoutAttributes(ALICE))) {
            byte[] encoded = encoded(signer);
            assertThat(fields(SignerInfo.of(encoded))).isEqualTo(parsed(encoded));
        }
    }

    @Test
    void lengthsMayBeIndefinite() throws Exception {
        byte[] encoded = encoded(TestSigner.by(ALICE));
        byte[] indefinite = new BERSequence(ASN1Sequence.getInstance(encoded).toArray()).getEncoded();
        assertThat(indefinite).isNotEqualTo(encoded);
        assertThat(fields(SignerInfo.of(indefinite))).isEqualTo(fields(SignerInfo.of(encoded)));
    }

    @Test
    void whatIsCutOffIsMalformed() throws Exception {
        byte[] encoded = encoded(TestSigner.by(ALICE));
        for (int length = 0; length < encoded.length; length++) {
            byte[] cut = Arrays.copyOf(encoded, length);
            assertThatThrownBy(() -> SignerInfo.of(cut)).isInstanceOf(MalformedMessageException.class);
        }
    }

    @Test
    void whateverOctetIsOtherFieldsAreWhatParsingGivesOrNone() throws Exception {
        byte[] encoded = encoded(TestSigner.by(ALICE));
        int compared = 0;
        for (int place = 0; place < encoded.length; place++) {
            for (int octet : OCTETS) {
                byte[] changed = encoded.clone();
                changed[place] = (byte) octet;
                Optional<List<String>> fields = orNone(() -> fields(SignerInfo.of(changed)));
                Optional<List<String>> parsed = orNone(() -> parsed(changed));
                if (fields.isPresent() && parsed.isPresent()) {
                    assertThat(fields).as("octet " + place + " is " + octet).isEqualTo(parsed);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(encoded.length);
    }

    private static Optional<List<String>> orNone(CmsParsing.Step<List<String>> step) {
        try {
            return Optional.of(CmsParsing.parse("SignerInfo", step));
        } catch (MalformedMessageException malformed) {
            return Optional.empty();
        }
    }
}
