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
package org.signet.decrypt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.decrypt.Letters.decrypt;
import static org.signet.decrypt.Letters.decrypted;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.spec.GCMParameterSpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSAuthEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.SimpleAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JcePasswordRecipientInfoGenerator;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.bouncycastle.operator.OutputEncryptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.algorithm.CryptoProviders;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** Envelopes as Bouncy Castle's own generators write them, in all the forms that other programs are known to send. */
class ForeignEnvelopesTest {
    private final TestPki pki = TestPki.root("Foreign Root");
    private final TestIdentity bob = pki.issue("bob@example.org").rsa(2048).create();
    private final byte[] content = Messages.plain().entity();

    @Test
    void gcmInEnvelopedDataIsOpenedAndAuthenticated() throws Exception {
        byte[] mail = enveloped(CMSAlgorithm.AES256_GCM, transport());

        assertThat(decrypted(mail, bob)).isEqualTo(content);
        assertThat(((DecryptionResult.Decrypted) decrypt(mail, bob)).authenticated()).isTrue();
        assertThat(decrypt(Surgery.ciphertext(mail, this::lastByteFlipped), bob)).isEqualTo(new DecryptionResult.Failed());
    }

    @Test
    void gcmInEnvelopedDataShorterThanItsTagIsMalformed() throws Exception {
        byte[] mail = Surgery.ciphertext(enveloped(CMSAlgorithm.AES256_GCM, transport()), bytes -> new byte[5]);

        assertThat(decrypt(mail, bob)).isInstanceOf(DecryptionResult.Malformed.class);
    }

    @Test
    void authenticatedAttributesAreAuthenticated() throws Exception {
        byte[] mail = authEnveloped(encryptor(12, 128), true);
        byte[] altered = Surgery.cms(mail, cms -> {
            byte[] changed = cms.clone();
            int at = new String(cms, StandardCharsets.ISO_8859_1).indexOf("attribute value");
            changed[at] ^= 1;
            return changed;
        });

        assertThat(decrypted(mail, bob)).isEqualTo(content);
        assertThat(decrypt(altered, bob)).isEqualTo(new DecryptionResult.Failed());
    }

    @ParameterizedTest
    @ValueSource(ints = {96, 104, 112, 120, 128})
    void tagsOfAllLengths(int bits) throws Exception {
        assertThat(decrypted(authEnveloped(encryptor(12, bits), false), bob)).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16})
    void noncesOfUnusualLength(int bytes) throws Exception {
        byte[] mail = authEnveloped(encryptor(bytes, 128), false);

        assertThat(decrypted(mail, bob)).isEqualTo(content);
        assertThat(decrypt(Surgery.tag(mail, this::lastByteFlipped), bob)).isEqualTo(new DecryptionResult.Failed());
    }

    @Test
    void nonceLongerThanABlockIsMalformed() throws Exception {
        assertThat(decrypt(authEnveloped(encryptor(17, 128), false), bob)).isInstanceOf(DecryptionResult.Malformed.class);
    }

    @Test
    void contentTaggedExplicitlyAsOldGeneratorsDoIsRead() throws Exception {
        CMSAuthEnvelopedDataStreamGenerator generator = new CMSAuthEnvelopedDataStreamGenerator();
        generator.addRecipientInfoGenerator(transport());
        ByteArrayOutputStream cms = new ByteArrayOutputStream();
        try (OutputStream out = generator.open(cms, encryptor(12, 128))) {
            out.write(content);
        }

        assertThat(decrypted(mail("authEnveloped-data", cms.toByteArray()), bob)).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ecdhWithKeyingMaterialOfTheSender(boolean withMaterial) throws Exception {
        TestIdentity carol = pki.issue("carol@example.org").ec("P-384").create();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", bouncyCastle());
        generator.initialize(384);
        JceKeyAgreeRecipientInfoGenerator recipient = agreement(CMSAlgorithm.ECCDH_SHA384KDF, generator.generateKeyPair(), "EC", carol);
        recipient.setUserKeyingMaterial(withMaterial ? new byte[] {1, 2, 3} : null);

        assertThat(decrypted(enveloped(CMSAlgorithm.AES256_CBC, recipient), carol)).isEqualTo(content);
    }

    @Test
    void passwordRecipientHasNoKeyThatCouldBeNamed() throws Exception {
        JcePasswordRecipientInfoGenerator password = new JcePasswordRecipientInfoGenerator(CMSAlgorithm.AES256_CBC, "secret".toCharArray());

        assertThat(decrypt(enveloped(CMSAlgorithm.AES256_CBC, password.setProvider(bouncyCastle())), bob))
                .isEqualTo(new DecryptionResult.NoKey(List.of()));
    }

    private byte[] enveloped(ASN1ObjectIdentifier cipher, RecipientInfoGenerator recipient) throws IOException, CMSException {
        CMSEnvelopedDataGenerator generator = new CMSEnvelopedDataGenerator();
        generator.addRecipientInfoGenerator(recipient);
        OutputEncryptor encryptor = new JceCMSContentEncryptorBuilder(cipher).setProvider(bouncyCastle()).build();
        return mail("enveloped-data", generator.generate(new CMSProcessableByteArray(content), encryptor).getEncoded());
    }

    private byte[] authEnveloped(OutputAEADEncryptor encryptor, boolean withAttributes) throws IOException, CMSException {
        CMSAuthEnvelopedDataGenerator generator = new CMSAuthEnvelopedDataGenerator();
        generator.addRecipientInfoGenerator(transport());
        if (withAttributes) {
            Attribute type = new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data));
            Attribute other = new Attribute(new ASN1ObjectIdentifier("1.2.3.4"), new DERSet(new DERUTF8String("attribute value")));
            generator.setAuthenticatedAttributeGenerator(new SimpleAttributeTableGenerator(
                    new AttributeTable(new DERSet(new Attribute[] {type, other}))));
        }
        return mail("authEnveloped-data", generator.generate(new CMSProcessableByteArray(content), encryptor).getEncoded());
    }

    private static OutputAEADEncryptor encryptor(int nonceLength, int tagBits) throws CMSException {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("GCM", bouncyCastle());
            parameters.init(new GCMParameterSpec(tagBits, Messages.binary(nonceLength)));
            return (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES128_GCM).setProvider(bouncyCastle())
                    .setAlgorithmParameters(parameters).build();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private RecipientInfoGenerator transport() {
        try {
            return new JceKeyTransRecipientInfoGenerator(bob.certificate()).setProvider(bouncyCastle());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static JceKeyAgreeRecipientInfoGenerator agreement(ASN1ObjectIdentifier scheme, KeyPair ephemeral, String algorithm,
            TestIdentity recipient) throws GeneralSecurityException {
        PublicKey key = KeyFactory.getInstance(algorithm, bouncyCastle())
                .generatePublic(new X509EncodedKeySpec(recipient.certificate().getPublicKey().getEncoded()));
        return new JceKeyAgreeRecipientInfoGenerator(scheme, ephemeral.getPrivate(), ephemeral.getPublic(), CMSAlgorithm.AES256_WRAP)
                .addRecipient(HexFormat.of().parseHex(KeyIdentifiers.of(recipient.certificate()).hex()), key).setProvider(bouncyCastle());
    }

    private static Provider bouncyCastle() {
        return CryptoProviders.standard().bouncyCastle();
    }

    private byte[] lastByteFlipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        flipped[bytes.length - 1] ^= 1;
        return flipped;
    }

    private static byte[] mail(String smimeType, byte[] cms) {
        return Messages.mail().from("alice@example.org").content("Content-Type: application/x-pkcs7-mime; smime-type=" + smimeType
                + "\r\nContent-Transfer-Encoding: base64", Base64.getMimeEncoder().encode(cms)).bytes();
    }
}
