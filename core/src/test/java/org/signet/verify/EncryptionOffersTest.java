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

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.RecipientKeyIdentifier;
import org.bouncycastle.asn1.smime.SMIMEAttributes;
import org.bouncycastle.asn1.smime.SMIMEEncryptionKeyPreferenceAttribute;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.junit.jupiter.api.Test;
import org.signet.cert.DomainPattern;
import org.signet.cert.EmailAddress;
import org.signet.cert.TrustAnchors;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class EncryptionOffersTest {
    private static final TestPki ROOT = TestPki.root("Offers Root");
    private static final String ALICE = "alice@example.org";
    private static final TestIdentity BOTH = ROOT.issue(ALICE).create();
    private static final TestIdentity SIGNS = ROOT.issue(ALICE).keyUsage(KeyUsage.digitalSignature).create();
    private static final TestIdentity ENCRYPTS = ROOT.issue(ALICE).keyUsage(KeyUsage.keyAgreement).create();
    private static final VerificationPolicy POLICY = Verdicts.trusting(ROOT);

    private static Optional<EncryptionOffer> offer(TestSigner signer, String from, VerificationPolicy policy) {
        VerificationResult result = Verdicts.of(signer.clear(Messages.mail().from(from).text("Hello\n")), policy);
        return result instanceof VerificationResult.Valid valid ? valid.signers().getFirst().offer() : Optional.empty();
    }

    private static Optional<X509Certificate> offered(TestSigner signer) {
        return offer(signer, ALICE, POLICY).map(EncryptionOffer::certificate);
    }

    private static TestSigner signedBy(TestIdentity signer, UnaryOperator<AttributeTable> attributes, TestIdentity... brought) {
        TestSigner made = TestSigner.nobody().and(signer, "SHA256withECDSA", attributes).with(signer.chain());
        for (TestIdentity identity : brought) {
            made.with(List.of(identity.certificate()));
        }
        return made;
    }

    private static UnaryOperator<AttributeTable> with(Attribute attribute) {
        return attributes -> attributes.add(attribute.getAttrType(), attribute.getAttrValues().getObjectAt(0));
    }

    private static UnaryOperator<AttributeTable> with(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return with(new Attribute(type, new DERSet(value)));
    }

    private static IssuerAndSerialNumber name(TestIdentity identity) {
        return new IssuerAndSerialNumber(X500Name.getInstance(identity.certificate().getIssuerX500Principal().getEncoded()),
                identity.certificate().getSerialNumber());
    }

    private static byte[] keyIdentifier(TestIdentity identity) throws Exception {
        return new JcaX509ExtensionUtils().createSubjectKeyIdentifier(identity.certificate().getPublicKey()).getKeyIdentifier();
    }

    @Test
    void whoseCertificateIsForBothOffersThat() {
        assertThat(offered(TestSigner.by(BOTH))).contains(BOTH.certificate());
    }

    @Test
    void preferredOneComesFirstHoweverItIsNamed() throws Exception {
        RecipientKeyIdentifier recipient = new RecipientKeyIdentifier(keyIdentifier(ENCRYPTS));
        for (Attribute preference : List.of(new SMIMEEncryptionKeyPreferenceAttribute(name(ENCRYPTS)),
                new SMIMEEncryptionKeyPreferenceAttribute(recipient),
                new SMIMEEncryptionKeyPreferenceAttribute(new DEROctetString(keyIdentifier(ENCRYPTS))),
                new Attribute(new ASN1ObjectIdentifier("1.3.6.1.4.1.311.16.4"), new DERSet(name(ENCRYPTS))))) {
            assertThat(offered(signedBy(BOTH, with(preference), ENCRYPTS))).contains(ENCRYPTS.certificate());
        }
    }

    @Test
    void whoSignsWithAnotherKeyOffersTheOneInTheMessage() {
        assertThat(offered(signedBy(SIGNS, attributes -> attributes, ENCRYPTS))).contains(ENCRYPTS.certificate());
        assertThat(offered(TestSigner.by(SIGNS))).isEmpty();
    }

    @Test
    void unreadablePreferenceAndOneForACertificateThatNobodyHasCountForNothing() {
        assertThat(offered(signedBy(BOTH, with(SMIMEAttributes.encrypKeyPref, DERNull.INSTANCE)))).contains(BOTH.certificate());
        assertThat(offered(signedBy(BOTH, with(new SMIMEEncryptionKeyPreferenceAttribute(name(ENCRYPTS)))))).contains(BOTH.certificate());
    }

    @Test
    void certificateOfAnybodyElseIsNotOffered() {
        TestIdentity mallory = ROOT.issue("mallory@example.org").keyUsage(KeyUsage.keyAgreement).create();

        assertThat(offered(signedBy(SIGNS, with(new SMIMEEncryptionKeyPreferenceAttribute(name(mallory))), mallory))).isEmpty();
    }

    @Test
    void certificateThatIsNotTrustedExpiredOrRevokedIsNotOffered() {
        TestIdentity strange = TestPki.root("Strange Root").issue(ALICE).keyUsage(KeyUsage.keyAgreement).create();
        TestIdentity expired = ROOT.issue(ALICE).keyUsage(KeyUsage.keyAgreement)
                .expiredOn(Instant.parse("2020-01-01T00:00:00Z")).create();

        assertThat(offered(signedBy(SIGNS, attributes -> attributes, strange))).isEmpty();
        assertThat(offered(signedBy(SIGNS, attributes -> attributes, expired))).isEmpty();
        assertThat(offered(signedBy(SIGNS, attributes -> attributes, ENCRYPTS).with(ROOT.crl(ENCRYPTS)))).isEmpty();
    }

    @Test
    void authorityOfAPartnerSpeaksForNoOtherAddress() {
        TestPki partner = TestPki.root("Partner Root");
        TestIdentity signs = partner.issue("bob@partner.example").keyUsage(KeyUsage.digitalSignature).create();
        TestIdentity greedy = partner.issue("bob@partner.example").emails("bob@partner.example", "ceo@example.org")
                .keyUsage(KeyUsage.keyAgreement).create();
        TestIdentity honest = partner.issue("bob@partner.example").keyUsage(KeyUsage.keyAgreement).create();
        VerificationPolicy bound = VerificationPolicy.of(TrustAnchors.of(List.of())
                .withBound(List.of(partner.certificate()), List.of(DomainPattern.of("partner.example"))));

        assertThat(offer(signedBy(signs, attributes -> attributes, greedy), "bob@partner.example", bound)).isEmpty();
        assertThat(offer(signedBy(signs, attributes -> attributes, honest), "bob@partner.example", bound)).hasValueSatisfying(offer ->
                assertThat(offer.addresses()).containsExactly(EmailAddress.of("bob@partner.example")));
    }

    @Test
    void whoSignsForOthersOffersNothingInTheirName() {
        VerificationPolicy anybody = POLICY.withSenderRule(SenderRule.STANDARD.withScope(SenderRule.Scope.ANY));

        assertThat(offer(TestSigner.by(BOTH), "somebody@example.org", anybody)).isEmpty();
    }

    @Test
    void badSignatureOffersNothing() {
        byte[] altered = Verdicts.replace(TestSigner.by(BOTH).clear(Messages.mail().from(ALICE).text("Hello\n")), "Hello", "Adieu");

        assertThat(((VerificationResult.Refused) Verdicts.of(altered, POLICY)).signers().getFirst().offer()).isEmpty();
    }
}
