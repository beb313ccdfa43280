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
package org.signet.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.smime.SMIMEAttributes;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.util.encoders.Hex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.encrypt.Capabilities;
import org.signet.testkit.IdentityBuilder;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** What stands in the SignerInfo, and that Bouncy Castle verifies every algorithm, those too that openssl may not know. */
class SignerInfoTest {

    private static final TestPki ISSUER = TestPki.root("Test Root").intermediate("Test Issuing CA");
    private static final TestIdentity ALICE = ISSUER.issue("alice@example.org").create();
    private static final byte[] MAIL = Messages.plain().bytes();

    static Stream<Arguments> algorithms() {
        List<Arguments> kinds = List.of(
            arguments("RSA", key(key -> key.rsa(2048)), RsaPadding.PKCS1, "1.2.840.113549.1.1.1"),
            arguments("RSA", key(key -> key.rsa(2048)), RsaPadding.PSS, "1.2.840.113549.1.1.10"),
            arguments("RSASSA-PSS", key(IdentityBuilder::rsaPss), RsaPadding.PKCS1, "1.2.840.113549.1.1.10"),
            arguments("P-256", key(key -> key.ec("P-256")), RsaPadding.PKCS1, "1.2.840.10045.4.3."),
            arguments("P-384", key(key -> key.ec("P-384")), RsaPadding.PKCS1, "1.2.840.10045.4.3."),
            arguments("P-521", key(key -> key.ec("P-521")), RsaPadding.PKCS1, "1.2.840.10045.4.3."),
            arguments("Ed25519", key(IdentityBuilder::ed25519), RsaPadding.PKCS1, "1.3.101.112"));
        return kinds.stream().flatMap(kind -> Arrays.stream(SignatureForm.values()).map(form -> {
            Object[] values = kind.get();
            return arguments(values[0], values[1], SignaturePolicy.STANDARD.withForm(form).withRsaPadding((RsaPadding) values[2])
                .withDigest(DigestAlgorithm.SHA384), values[3]);
        }));
    }

    private static TestIdentity key(UnaryOperator<IdentityBuilder> choice) {
        return choice.apply(ISSUER.issue("alice@example.org")).create();
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("algorithms")
    void defectD15EveryKindOfKeySignsWithTheDigestOfThePolicy(String name, TestIdentity signer, SignaturePolicy policy, String oid)
        throws Exception {
        SignedMail signed = SignedMail.sign(MAIL, signer, policy);

        assertThat(signed.verifies()).isTrue();
        assertThat(signed.signer().getEncryptionAlgOID()).startsWith(oid);
        assertThat(signed.signer().getDigestAlgOID()).isEqualTo((name.equals("Ed25519") ? DigestAlgorithm.SHA512 : policy.digest()).oid()
            .getId());
    }

    @ParameterizedTest
    @EnumSource(value = DigestAlgorithm.class, names = {"SHA256", "SHA384", "SHA512"})
    void pssParametersNameTheDigestTwiceAndASaltOfItsLength(DigestAlgorithm digest) throws Exception {
        SignedMail signed = SignedMail.sign(MAIL, key(IdentityBuilder::rsaPss), SignaturePolicy.STANDARD.withDigest(digest));

        RSASSAPSSparams parameters = RSASSAPSSparams.getInstance(signed.signer().toASN1Structure().getDigestEncryptionAlgorithm()
            .getParameters());
        assertThat(parameters.getHashAlgorithm().getAlgorithm()).isEqualTo(digest.oid());
        assertThat(parameters.getMaskGenAlgorithm().getAlgorithm()).isEqualTo(PKCSObjectIdentifiers.id_mgf1);
        assertThat(AlgorithmIdentifier.getInstance(parameters.getMaskGenAlgorithm().getParameters()).getAlgorithm())
            .isEqualTo(digest.oid());
        assertThat(parameters.getSaltLength()).isEqualTo(BigInteger.valueOf(digest.length()));
        assertThat(parameters.getTrailerField()).isEqualTo(BigInteger.ONE);
    }

    @Test
    void ed25519SignsWithSha512WhateverThePolicySays() throws Exception {
        SignedMail signed = SignedMail.sign(MAIL, key(IdentityBuilder::ed25519), SignaturePolicy.STANDARD);

        assertThat(signed.message().contentType().parameter("micalg")).contains("sha-512");
        assertThat(signed.signer().getDigestAlgOID()).isEqualTo(DigestAlgorithm.SHA512.oid().getId());
        assertThat(signed.signer().getDigestAlgParams()).isNull();
        assertThat(signed.signer().toASN1Structure().getDigestEncryptionAlgorithm().getParameters()).isNull();
    }

    @Test
    void theSignerIsNamedByIssuerAndSerialNumber() throws Exception {
        SignedMail signed = SignedMail.sign(MAIL, ALICE, SignaturePolicy.STANDARD);

        assertThat(signed.signer().getSID().getSerialNumber()).isEqualTo(ALICE.certificate().getSerialNumber());
        assertThat(signed.signer().getSID().getIssuer().getEncoded()).isEqualTo(
            ALICE.certificate().getIssuerX500Principal().getEncoded());
        assertThat(signed.signer().getVersion()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(SignatureForm.class)
    void theWholeChainIsInTheMail(SignatureForm form) throws Exception {
        SignedMail signed = SignedMail.sign(MAIL, ALICE, SignaturePolicy.STANDARD.withForm(form));

        assertThat(signed.certificates()).containsExactlyInAnyOrder(new X509CertificateHolder(ALICE.certificate().getEncoded()),
            new X509CertificateHolder(ISSUER.certificate().getEncoded()));
        assertThat(ALICE.chain()).hasSize(2);
    }

    @Test
    void theSigningTimeIsNow() throws Exception {
        Instant before = Instant.now();
        SignedMail signed = SignedMail.sign(MAIL, ALICE, SignaturePolicy.STANDARD);

        Date time = Time.getInstance(attribute(signed, CMSAttributes.signingTime)).getDate();
        assertThat(time.toInstant()).isBetween(before.minus(Duration.ofSeconds(1)), Instant.now());
    }

    @Test
    void theMessageDigestIsThatOfTheContent() throws Exception {
        SignedMail signed = SignedMail.sign(MAIL, ALICE, SignaturePolicy.STANDARD);

        assertThat(attribute(signed, CMSAttributes.contentType)).isEqualTo(PKCSObjectIdentifiers.data);
        assertThat(ASN1OctetString.getInstance(attribute(signed, CMSAttributes.messageDigest)).getOctets())
            .isEqualTo(MessageDigest.getInstance("SHA-256").digest(signed.signedContent()));
    }

    @Test
    void theCertificateIsBoundToTheSignature() throws Exception {
        SignedMail signed = SignedMail.sign(MAIL, ALICE, SignaturePolicy.STANDARD);

        ASN1Encodable value = attribute(signed, PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        ESSCertIDv2[] ids = SigningCertificateV2.getInstance(value).getCerts();
        assertThat(ids).hasSize(1);
        assertThat(ids[0].getCertHash()).isEqualTo(MessageDigest.getInstance("SHA-256").digest(ALICE.certificate().getEncoded()));
        assertThat(ids[0].getIssuerSerial().getSerial().getValue()).isEqualTo(ALICE.certificate().getSerialNumber());
        // RFC 5035 §4: SHA-256 is the default, and DER leaves a default out.
        assertThat(ASN1Sequence.getInstance(ids[0].toASN1Primitive()).getObjectAt(0)).isInstanceOf(ASN1OctetString.class);
    }

    @Test
    void theCapabilitiesNameWhatWeDecryptTheBestFirst() throws Exception {
        SignedMail signed = SignedMail.sign(MAIL, ALICE, SignaturePolicy.STANDARD);

        Capabilities capabilities = Capabilities.parse(attribute(signed, SMIMEAttributes.smimeCapabilities).toASN1Primitive().getEncoded());
        assertThat(capabilities).isEqualTo(Capabilities.OWN);
        List<String> named = Stream.of(ASN1Sequence.getInstance(capabilities.encoded()).toArray())
            .map(capability -> ASN1Sequence.getInstance(capability).getObjectAt(0).toString()).toList();
        String aes = "2.16.840.1.101.3.4.1.";
        assertThat(named).containsExactly(aes + 46, aes + 6, aes + 42, aes + 22, aes + 2, PKCSObjectIdentifiers.id_RSAES_OAEP.getId());
    }

    @ParameterizedTest
    @EnumSource(SignatureForm.class)
    void theSignedAttributesStandInDer(SignatureForm form) throws Exception {
        SignedMail signed = SignedMail.sign(MAIL, ALICE, SignaturePolicy.STANDARD.withForm(form));

        String asWritten = Hex.toHexString(signed.signer().toASN1Structure().getAuthenticatedAttributes().getEncoded("DER"));
        String inMessage = Hex.toHexString(form == SignatureForm.CLEAR ? signed.signedData().getEncoded()
            : signed.message().openDecodedBody().readAllBytes());
        // In the SignerInfo the set is tagged [0] instead of 0x31.
        assertThat(inMessage).contains(asWritten.substring(2));
        assertThat(signed.signer().getSignedAttributes().size()).isEqualTo(6);
    }

    @Test
    void aDetachedSignatureIsDerThroughout() throws Exception {
        SignedMail signed = SignedMail.sign(MAIL, ALICE, SignaturePolicy.STANDARD);

        byte[] bytes = signed.signedData().getEncoded();
        assertThat(signed.signedData().toASN1Structure().getEncoded("DER")).isEqualTo(bytes);
    }

    private static ASN1Encodable attribute(SignedMail signed, ASN1ObjectIdentifier type) throws IOException {
        assertThat(signed.signer().getSignedAttributes().getAll(type).size()).isEqualTo(1);
        return signed.signer().getSignedAttributes().get(type).getAttributeValues()[0];
    }
}
