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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.signet.testkit.MailBuilder;
import org.signet.testkit.TestIdentity;

/** Signs mails in all the ways that nobody should, with Bouncy Castle's generators. */
final class TestSigner {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final String BOUNDARY = "----=_signed_by_test";

    private final List<SignerInfoGenerator> signers = new ArrayList<>();
    private final List<X509Certificate> certificates = new ArrayList<>();
    private final List<X509CRL> revocationLists = new ArrayList<>();
    private ASN1ObjectIdentifier contentType = new ASN1ObjectIdentifier("1.2.840.113549.1.7.1");

    static TestSigner nobody() {
        return new TestSigner();
    }

    /** SHA-256, named by issuer and serial number, with the usual attributes and the whole chain. */
    static TestSigner by(TestIdentity identity) {
        return nobody().and(identity);
    }

    TestSigner and(TestIdentity identity) {
        return and(identity, usualAlgorithm(identity.privateKey()), attributes -> attributes).with(identity.chain());
    }

    TestSigner and(TestIdentity identity, String algorithm, UnaryOperator<AttributeTable> attributes) {
        return and(identity.privateKey(), identity.certificate(), algorithm, attributes);
    }

    TestSigner and(PrivateKey key, X509Certificate named, String algorithm, UnaryOperator<AttributeTable> attributes) {
        try {
            signers.add(builder(attributes).build(contentSigner(key, algorithm), named));
            return this;
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    TestSigner byKeyIdentifier(TestIdentity identity, byte[] keyIdentifier) {
        try {
            signers.add(builder(attributes -> attributes)
                    .build(contentSigner(identity.privateKey(), usualAlgorithm(identity.privateKey())), keyIdentifier));
            return this;
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    TestSigner withoutAttributes(TestIdentity identity) {
        try {
            signers.add(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().setProvider(PROVIDER).build())
                    .setDirectSignature(true).build(contentSigner(identity.privateKey(), usualAlgorithm(identity.privateKey())),
                            identity.certificate()));
            return with(identity.chain());
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JcaSignerInfoGeneratorBuilder builder(UnaryOperator<AttributeTable> attributes) throws OperatorCreationException {
        DefaultSignedAttributeTableGenerator usual = new DefaultSignedAttributeTableGenerator();
        return new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().setProvider(PROVIDER).build())
                .setSignedAttributeGenerator(parameters -> attributes.apply(usual.getAttributes(parameters)));
    }

    private static ContentSigner contentSigner(PrivateKey key, String algorithm) throws OperatorCreationException {
        return new JcaContentSignerBuilder(algorithm).setProvider(PROVIDER).build(key);
    }

    private static String usualAlgorithm(PrivateKey key) {
        return switch (key.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            case "EdDSA" -> "Ed25519";
            default -> key.getAlgorithm();
        };
    }

    TestSigner with(List<X509Certificate> more) {
        certificates.addAll(more);
        return this;
    }

    /** The message brings these revocation lists. */
    TestSigner with(X509CRL... lists) {
        revocationLists.addAll(List.of(lists));
        return this;
    }

    TestSigner contentType(String oid) {
        contentType = new ASN1ObjectIdentifier(oid);
        return this;
    }

    /** The header fields of the mail over its content, clear-signed. */
    byte[] clear(MailBuilder mail) {
        return mail.withContent(clearEntity(mail.entity()));
    }

    /** The header fields of the mail over its content, opaque. */
    byte[] opaque(MailBuilder mail) {
        return mail.withContent(opaqueEntity(mail.entity()));
    }

    byte[] clearEntity(byte[] entity) {
        return clearEntity(entity, signedData(entity, false));
    }

    static byte[] clearEntity(byte[] entity, byte[] signature) {
        return join("Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; micalg=sha-256; boundary=\"" + BOUNDARY
                + "\"\r\n\r\n--" + BOUNDARY + "\r\n", entity, "\r\n--" + BOUNDARY
                + "\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\nContent-Transfer-Encoding: base64\r\n\r\n",
                Base64.getMimeEncoder().encode(signature), "\r\n--" + BOUNDARY + "--\r\n");
    }

    byte[] opaqueEntity(byte[] entity) {
        return opaqueOf(signedData(entity, true));
    }

    static byte[] opaqueOf(byte[] signedData) {
        return join("Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n", Base64.getMimeEncoder().encode(signedData), "\r\n");
    }

    byte[] signedData(byte[] content, boolean encapsulated) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            signers.forEach(generator::addSignerInfoGenerator);
            generator.addCertificates(new JcaCertStore(certificates));
            for (X509CRL list : revocationLists) {
                generator.addCRL(new X509CRLHolder(list.getEncoded()));
            }
            return generator.generate(new CMSProcessableByteArray(contentType, content), encapsulated).getEncoded();
        } catch (CMSException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] join(Object... pieces) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (Object piece : pieces) {
            joined.writeBytes(piece instanceof String text ? text.getBytes(StandardCharsets.US_ASCII) : (byte[]) piece);
        }
        return joined.toByteArray();
    }
}
