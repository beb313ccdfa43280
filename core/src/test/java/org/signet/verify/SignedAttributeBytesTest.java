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

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.BERSequence;
import org.bouncycastle.asn1.BERSet;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.junit.jupiter.api.Test;
import org.signet.MalformedMessageException;
import org.signet.cms.CmsParsing;
import org.signet.cms.SignedAttributeBytes;
import org.signet.cms.SignedDataReader;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class SignedAttributeBytesTest {
    private static final TestIdentity ALICE = TestPki.root("Attributes Root").issue("alice@example.org").create();
    /** Of the first octets of elements and lengths, those after which parsers go different ways. */
    private static final List<Integer> OCTETS = List.of(0x00, 0x01, 0x04, 0x05, 0x0C, 0x17, 0x18, 0x1F, 0x24, 0x28, 0x30, 0x31, 0x7F, 0x80,
            0x81, 0x82, 0x84, 0xA0, 0xA1, 0xFF);

    private static byte[] signer(TestSigner signer) throws Exception {
        byte[] signedData = signer.signedData(Messages.plain().entity(), false);
        return SignedDataReader.read(new ByteArrayInputStream(signedData), OutputStream.nullOutputStream()).encodedSigners().getFirst();
    }

    private static Optional<byte[]> parsedAndEncoded(byte[] signer) throws MalformedMessageException {
        return CmsParsing.parse("SignerInfo", () -> {
            ASN1Set attributes = SignerInfo.getInstance(ASN1Primitive.fromByteArray(signer)).getAuthenticatedAttributes();
            return attributes == null ? Optional.empty() : Optional.of(attributes.getEncoded(ASN1Encoding.DL));
        });
    }

    @Test
    void theyAreWhatParsingAndEncodingGives() throws Exception {
        byte[] signer = signer(TestSigner.by(ALICE));
        assertThat(SignedAttributeBytes.of(signer)).get().isEqualTo(parsedAndEncoded(signer).orElseThrow());
    }

    @Test
    void whereThereAreNoneNothingIsFound() throws Exception {
        assertThat(SignedAttributeBytes.of(signer(TestSigner.nobody().withoutAttributes(ALICE)))).isEmpty();
        assertThat(SignedAttributeBytes.of(new byte[0])).isEmpty();
        assertThat(SignedAttributeBytes.of(new byte[] {0x30})).isEmpty();
    }

    @Test
    void whatHasNotTheSimpleFormIsLeftToOthers() throws Exception {
        byte[] signer = signer(TestSigner.by(ALICE));
        byte[] indefinite = new BERSequence(new BERSet(ASN1Primitive.fromByteArray(signer))).getEncoded();
        assertThat(SignedAttributeBytes.of(indefinite)).isEmpty();
        assertThat(SignedAttributeBytes.of(Arrays.copyOf(signer, signer.length - 1))).isEmpty();
    }

    @Test
    void whateverOctetIsOtherTheyAreWhatParsingAndEncodingGivesOrNotFound() throws Exception {
        byte[] signer = signer(TestSigner.by(ALICE));
        int found = 0;
        for (int place = 0; place < signer.length; place++) {
            for (int octet : OCTETS) {
                byte[] changed = signer.clone();
                changed[place] = (byte) octet;
                Optional<byte[]> cut = SignedAttributeBytes.of(changed);
                Optional<byte[]> parsed = parsedOrNone(changed);
                if (cut.isPresent() && parsed.isPresent()) {
                    assertThat(cut.get()).as("octet " + place + " is " + octet).isEqualTo(parsed.get());
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(signer.length);
    }

    private static Optional<byte[]> parsedOrNone(byte[] signer) {
        try {
            return parsedAndEncoded(signer);
        } catch (MalformedMessageException malformed) {
            return Optional.empty();
        }
    }
}
