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
package org.signet.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.util.Optional;
import javax.crypto.KeyAgreement;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.ecc.ECCCMSSharedInfo;
import org.bouncycastle.jcajce.spec.UserKeyingMaterialSpec;
import org.bouncycastle.util.encoders.Hex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.signet.algorithm.CryptoProviders;

class KeyAgreementSchemeTest {
    private final Provider bouncyCastle = CryptoProviders.standard().bouncyCastle();

    @Test
    void sharedInfoOfHkdfIsThatOfRfc5753() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("X25519", bouncyCastle);
        KeyPair own = generator.generateKeyPair();
        KeyPair other = generator.generateKeyPair();
        KeyAgreement plain = KeyAgreement.getInstance("X25519", bouncyCastle);
        plain.init(own.getPrivate());
        plain.doPhase(other.getPublic(), true);

        byte[] key = KeyAgreementScheme.HKDF_SHA256.deriveKey(plain.generateSecret(), KeyWrap.AES256.algorithmIdentifier(), 32,
                Optional.empty());

        byte[] sharedInfo = CmsEncoding.der(new ECCCMSSharedInfo(KeyWrap.AES256.algorithmIdentifier(), new byte[] {0, 0, 1, 0}));
        KeyAgreement derived = KeyAgreement.getInstance("X25519withSHA256HKDF", bouncyCastle);
        derived.init(own.getPrivate(), new UserKeyingMaterialSpec(sharedInfo));
        derived.doPhase(other.getPublic(), true);
        assertThat(key).isEqualTo(derived.generateSecret("2.16.840.1.101.3.4.1.45").getEncoded());
        assertThat(sharedInfo).isEqualTo(Hex.decode("3015300b060960864801650304012da206040400000100"));
    }

    @Test
    void keyingMaterialOfTheSenderIsTheSaltOfHkdfToo() {
        byte[] secret = new byte[32];

        byte[] with = KeyAgreementScheme.HKDF_SHA256.deriveKey(secret, KeyWrap.AES128.algorithmIdentifier(), 16,
                Optional.of(new byte[] {1}));
        byte[] without = KeyAgreementScheme.HKDF_SHA256.deriveKey(secret, KeyWrap.AES128.algorithmIdentifier(), 16, Optional.empty());

        assertThat(with).hasSize(16).isNotEqualTo(without);
    }

    @ParameterizedTest
    @EnumSource(KeyAgreementScheme.class)
    void everySchemeIsFoundByItsName(KeyAgreementScheme scheme) {
        assertThat(KeyAgreementScheme.of(scheme.oid())).hasValue(scheme);
        assertThat(scheme.deriveKey(new byte[32], KeyWrap.AES256.algorithmIdentifier(), 32, Optional.empty())).hasSize(32);
    }

    @Test
    void otherSchemesAreNone() {
        assertThat(KeyAgreementScheme.of(new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.3.5"))).isEmpty();
        assertThat(KeyAgreementScheme.HKDF_SHA256.oid().getId()).isEqualTo("1.2.840.113549.1.9.16.3.19");
    }
}
