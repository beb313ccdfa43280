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
package org.signet.encrypt;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.signet.algorithm.CryptoProviders;
import org.signet.cms.KeyAgreementScheme;

/** Encrypts content keys with a key on one of the NIST or brainpool curves (RFC 5753, RFC 5639). */
final class EcdhRecipientEncoder implements RecipientEncoder {
    private final EphemeralAgreement agreement;
    private final ASN1ObjectIdentifier curve;

    EcdhRecipientEncoder(IssuerAndSerialNumber recipient, PublicKey key, ASN1ObjectIdentifier curve, KeyAgreementScheme scheme) {
        this.agreement = new EphemeralAgreement(recipient, key, "ECDH", scheme);
        this.curve = curve;
    }

    @Override
    public byte[] encode(byte[] contentKey) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", CryptoProviders.standard().keyPairs("EC", agreement.key()));
        generator.initialize(new ECGenParameterSpec(curve.getId()));
        return agreement.encode(generator.generateKeyPair(), contentKey);
    }
}
