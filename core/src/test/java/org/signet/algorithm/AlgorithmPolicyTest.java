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
package org.signet.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.Test;

class AlgorithmPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final AlgorithmPolicy POLICY = AlgorithmPolicy.STANDARD;

    private static KeyAlgorithm rsa(int bits, BigInteger exponent) {
        try {
            return KeyAlgorithm.of(new SubjectPublicKeyInfo(new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                    new RSAPublicKey(BigInteger.ONE.shiftLeft(bits - 1).add(BigInteger.ONE), exponent)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyAlgorithm curve(ASN1Encodable parameters) {
        AlgorithmIdentifier identifier = new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, parameters);
        return KeyAlgorithm.of(new SubjectPublicKeyInfo(identifier, new byte[65]));
    }

    @Test
    void rsaKeysAreNeitherShortNorMonstrous() {
        BigInteger usual = BigInteger.valueOf(65537);
        assertThat(POLICY.refusal(rsa(2048, usual))).isEmpty();
        assertThat(POLICY.refusal(rsa(2047, usual))).contains("rsa with 2047 bits");
        assertThat(POLICY.refusal(rsa(16384, usual))).isEmpty();
        assertThat(POLICY.refusal(rsa(20000, usual))).contains("rsa with 20000 bits");
        assertThat(POLICY.refusal(rsa(2048, BigInteger.ONE.shiftLeft(2000).add(BigInteger.ONE)))).contains("rsa with 2048 bits");
        assertThat(POLICY.withMinimumModulusBits(3072).refusal(rsa(2048, usual))).contains("rsa with 2048 bits");
    }

    @Test
    void curvesAreNamedAndKnown() {
        assertThat(POLICY.refusal(curve(SECObjectIdentifiers.secp384r1))).isEmpty();
        assertThat(POLICY.refusal(curve(SECObjectIdentifiers.secp192r1))).contains("ec on P-192");
        assertThat(POLICY.refusal(curve(SECObjectIdentifiers.secp256k1))).contains("ec on 1.3.132.0.10");
        assertThat(POLICY.refusal(curve(ECNamedCurveTable.getByName("P-256").toASN1Primitive()))).contains("ec without a named curve");
        assertThat(POLICY.refusal(curve(DERNull.INSTANCE))).contains("ec without a named curve");
    }

    @Test
    void keysThatCannotBeReadOrCannotSignAreRefused() {
        assertThat(POLICY.refusal(KeyAlgorithm.of(new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption), new DEROctetString(new byte[3]).getOctets()))))
                .contains("malformed key 1.2.840.113549.1.1.1");
        assertThat(POLICY.refusal(KeyAlgorithm.of(new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.3.101.110")), new byte[32])))).contains("key 1.3.101.110");
    }

    @Test
    void digestsCountUpToTheirDate() {
        assertThat(POLICY.accepts(DigestAlgorithm.SHA256, NOW)).isTrue();
        assertThat(POLICY.accepts(DigestAlgorithm.SHA1, NOW)).isFalse();
        assertThat(POLICY.accepts(DigestAlgorithm.SHA1, Instant.parse("2015-12-31T23:59:59Z"))).isTrue();
        assertThat(POLICY.accepts(DigestAlgorithm.SHA1, Instant.parse("2016-01-01T00:00:00Z"))).isFalse();
        AlgorithmPolicy dated = POLICY.accepting(DigestAlgorithm.SHA1, Instant.parse("2010-01-01T00:00:00Z"));
        assertThat(dated.accepts(DigestAlgorithm.SHA1, Instant.parse("2010-01-01T00:00:00Z"))).isFalse();
        assertThat(POLICY.accepts(DigestAlgorithm.MD5, NOW)).isFalse();
    }

    @Test
    void pssWithoutParametersIsNoAlgorithmSinceItWouldMeanSha1() {
        assertThat(SignatureAlgorithm.of(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS), Optional.of(DigestAlgorithm.SHA256)))
                .isEmpty();
        AlgorithmIdentifier sha1 = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, new RSASSAPSSparams());
        assertThat(POLICY.refusal(SignatureAlgorithm.of(sha1, Optional.empty()).orElseThrow(), NOW)).contains("sha1");
    }

    @Test
    void pssParametersThatCannotBeReadAreNoAlgorithm() {
        AlgorithmIdentifier strange = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS,
                new DERSequence(new DERTaggedObject(true, 0, new ASN1Integer(1))));
        assertThat(SignatureAlgorithm.of(strange, Optional.of(DigestAlgorithm.SHA256))).isEmpty();
    }

    @Test
    void identifiersThatNameOnlyAKeyTakeTheSeparateDigest() {
        AlgorithmIdentifier rsa = new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
        assertThat(SignatureAlgorithm.of(rsa, Optional.of(DigestAlgorithm.SHA384)).flatMap(SignatureAlgorithm::digest))
                .contains(DigestAlgorithm.SHA384);
        assertThat(SignatureAlgorithm.of(rsa, Optional.empty())).isEmpty();
        assertThat(SignatureAlgorithm.of(new AlgorithmIdentifier(NISTObjectIdentifiers.id_ml_dsa_65), Optional.empty())).isEmpty();
    }
}
