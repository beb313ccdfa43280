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
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.signet.algorithm.CryptoProviders;
import org.signet.cms.KeyAgreementScheme;

/** Encrypts content keys with an X25519 key and HKDF over SHA-256 (RFC 8418, RFC 8551 §2.3). */
final class X25519RecipientEncoder implements RecipientEncoder {
    private static final String X25519 = "X25519";

    private final EphemeralAgreement agreement;

    X25519RecipientEncoder(IssuerAndSerialNumber recipient, PublicKey key) {
        this.agreement = new EphemeralAgreement(recipient, key, X25519, KeyAgreementScheme.HKDF_SHA256);
    }

    @Override
    public byte[] encode(byte[] contentKey) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(X25519, CryptoProviders.standard().keyPairs(X25519, agreement.key()));
        return agreement.encode(generator.generateKeyPair(), contentKey);
    }
}
