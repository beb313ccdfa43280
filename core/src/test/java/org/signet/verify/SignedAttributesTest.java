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
import static org.signet.verify.HandMadeSignature.attribute;
import static org.signet.verify.HandMadeSignature.contentType;
import static org.signet.verify.HandMadeSignature.messageDigest;
import static org.signet.verify.HandMadeSignature.signingTime;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class SignedAttributesTest {
    private static final TestPki ROOT = TestPki.root("Attributes Root");
    private static final TestIdentity ALICE = ROOT.issue("alice@example.org").create();
    private static final VerificationPolicy POLICY = Verdicts.trusting(ROOT);
    private static final byte[] ENTITY = Messages.plain().entity();
    private static final ASN1ObjectIdentifier ENVELOPED = CMSObjectIdentifiers.envelopedData;

    private static VerificationResult verdict(HandMadeSignature signature) {
        return Verdicts.of(Messages.plain().withContent(TestSigner.clearEntity(ENTITY, signature.signedData())), POLICY);
    }

    private static HandMadeSignature signature(ASN1Encodable... signed) {
        return new HandMadeSignature(ALICE).signed(signed);
    }

    private static void assertWrong(HandMadeSignature signature) {
        assertThat(Verdicts.refusals(verdict(signature))).containsExactly("signed-attributes-wrong");
    }

    @Test
    void attributesInDerOrderAreValid() {
        assertThat(Verdicts.refusals(verdict(signature(contentType(), signingTime(), messageDigest(ENTITY))))).isEmpty();
    }

    @Test
    void attributesInAnotherOrderSignedInDerOrderAreValid() {
        assertThat(Verdicts.refusals(verdict(signature(messageDigest(ENTITY), signingTime(), contentType())))).isEmpty();
    }

    /** A mail program for the Mac does that. */
    @Test
    void attributesSignedInTheOrderOfTransmissionAreValid() {
        assertThat(Verdicts.refusals(verdict(signature(messageDigest(ENTITY), contentType(), signingTime()).overTransmittedOrder())))
                .isEmpty();
    }

    @Test
    void missingOnesAreWrong() {
        assertWrong(signature(messageDigest(ENTITY)));
        assertThat(Verdicts.refusals(verdict(signature(contentType())))).containsExactly("signed-attributes-wrong", "content-altered");
        assertThat(Verdicts.refusals(verdict(signature()))).contains("signed-attributes-wrong", "content-altered");
    }

    @Test
    void duplicatesAreWrong() {
        assertWrong(signature(contentType(), contentType(), messageDigest(ENTITY)));
        assertWrong(signature(contentType(), messageDigest(ENTITY), messageDigest(new byte[0])));
        assertWrong(signature(contentType(), messageDigest(ENTITY), signingTime(), signingTime()));
    }

    @Test
    void severalValuesAreWrong() {
        assertWrong(signature(attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data, ENVELOPED), messageDigest(ENTITY)));
        assertWrong(signature(contentType(), messageDigest(ENTITY), attribute(CMSAttributes.signingTime)));
    }

    @Test
    void wrongTypesAreWrong() {
        assertWrong(signature(attribute(CMSAttributes.contentType, ENVELOPED), messageDigest(ENTITY)));
        assertWrong(signature(contentType(), messageDigest(ENTITY), attribute(CMSAttributes.signingTime, new DERUTF8String("noon"))));
        assertThat(Verdicts.refusals(verdict(signature(contentType(), attribute(CMSAttributes.messageDigest, new DERUTF8String("x"))))))
                .containsExactly("content-altered");
    }

    @Test
    void signingTimeThatIsNotSignedIsWrong() {
        assertWrong(signature(contentType(), messageDigest(ENTITY)).unsigned(signingTime()));
    }

    @Test
    void signingTimeYearsAheadIsNotedAndDecidesNothing() {
        VerificationResult result = verdict(signature(contentType(), messageDigest(ENTITY),
                attribute(CMSAttributes.signingTime, new DERUTCTime(Date.from(Instant.parse("2044-01-01T00:00:00Z"))))));
        assertThat(result).isInstanceOf(VerificationResult.Valid.class);
        assertThat(Verdicts.findings(result)).containsExactly("signing-time-implausible");
    }

    @Test
    void signingCertificateBindsTheCertificate() {
        TestIdentity renewed = ROOT.issue("alice@example.org").key(ALICE.keyPair()).create();
        assertThat(Verdicts.refusals(verdict(signature(contentType(), messageDigest(ENTITY), signingCertificate(ALICE))))).isEmpty();
        assertWrong(signature(contentType(), messageDigest(ENTITY), signingCertificate(renewed)));
        assertWrong(signature(contentType(), messageDigest(ENTITY),
                attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DEROctetString(new byte[32]))));
    }

    private static ASN1Encodable signingCertificate(TestIdentity identity) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity.certificate().getEncoded());
            return attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new SigningCertificateV2(new ESSCertIDv2(hash)));
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void contentThatIsNoMessageIsRefused() {
        byte[] data = TestSigner.by(ALICE).contentType("1.2.840.113549.1.9.16.1.4").signedData(ENTITY, true);
        assertThat(Verdicts.refusals(Verdicts.of(Messages.plain().withContent(TestSigner.opaqueOf(data)), POLICY)))
                .containsExactly("content-type-wrong");
    }

    /** The signature over signed attributes is also one over their encoding as a content without attributes. */
    @Test
    void signedAttributesCannotBePassedOffAsContent() {
        HandMadeSignature genuine = signature(contentType(), messageDigest(ENTITY));
        byte[] forged = Messages.plain().withContent(TestSigner.clearEntity(genuine.signedBytes(), genuine.signedDataWithoutAttributes()));
        assertThat(Verdicts.refusals(Verdicts.of(forged, POLICY))).containsExactly("signed-attributes-wrong");
    }

    @Test
    void digestThatNobodyKnowsIsRefusedAndStopsNothing() {
        assertThat(Verdicts.refusals(verdict(signature(contentType(), messageDigest(ENTITY)).digest(new ASN1ObjectIdentifier("1.2.3.4")))))
                .containsExactly("algorithm-refused");
    }

    @Test
    @Timeout(60)
    void noChangedByteOfASignatureMakesAnotherMessageValid() {
        byte[] data = signature(contentType(), messageDigest(ENTITY)).signedData();
        byte[] other = Messages.mail().text("Another message.\n").entity();
        for (int i = 0; i < data.length; i += 7) {
            byte[] changed = data.clone();
            changed[i] ^= (byte) (1 << i % 8);
            assertThat(Verdicts.of(Messages.plain().withContent(TestSigner.clearEntity(other, changed)), POLICY))
                    .isInstanceOfAny(VerificationResult.Refused.class, VerificationResult.Malformed.class);
        }
    }

    @Test
    @Timeout(60)
    void changedBytesOfTheContentAreSeen() {
        byte[] data = signature(contentType(), messageDigest(ENTITY)).signedData();
        for (int i = 0; i < ENTITY.length; i += 2) {
            byte[] changed = ENTITY.clone();
            changed[i] ^= 1;
            assertThat(Verdicts.of(Messages.plain().withContent(TestSigner.clearEntity(changed, data)), POLICY))
                    .isNotInstanceOf(VerificationResult.Valid.class);
        }
    }
}
