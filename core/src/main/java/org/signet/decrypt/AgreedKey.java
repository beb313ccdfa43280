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

import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.signet.TemporaryFailureException;
import org.signet.cms.KeyAgreementScheme;
import org.signet.cms.KeyWrap;

/**
 * The content key, wrapped with a key that sender and recipient agreed on (RFC 5652 §6.2.2).
 *
 * @param hint the recipient
 * @param agreement what is common to all recipients of one RecipientInfo
 * @param wrapped the wrapped content key
 */
record AgreedKey(RecipientHint hint, Agreement agreement, byte[] wrapped) implements EncryptedKey {
    /**
     * An ephemeral-static Diffie-Hellman agreement on an elliptic curve.
     *
     * @param scheme how the key that wraps comes from the secret
     * @param wrap how the content key is wrapped
     * @param wrapAlgorithm the same as it stands in the message
     * @param ephemeralKey the sender's public key: a point of the recipient's curve
     * @param userKeyingMaterial what the sender added, if anything
     */
    record Agreement(KeyAgreementScheme scheme, KeyWrap wrap, AlgorithmIdentifier wrapAlgorithm, byte[] ephemeralKey,
            Optional<byte[]> userKeyingMaterial) {
    }

    @Override
    public Optional<byte[]> open(DecryptionKey key, int length) throws TemporaryFailureException {
        try {
            byte[] secret = AgreedSecret.of(key, agreement.ephemeralKey());
            byte[] wrappingKey = agreement.scheme().deriveKey(secret, agreement.wrapAlgorithm(), agreement.wrap().keyLength(),
                    agreement.userKeyingMaterial());
            byte[] contentKey = agreement.wrap().unwrap(wrappingKey, wrapped);
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(wrappingKey, (byte) 0);
            return Optional.of(contentKey).filter(unwrapped -> unwrapped.length == length);
        } catch (GeneralSecurityException | ProviderException | IllegalArgumentException | IllegalStateException notOpened) {
            return Optional.empty();
        }
    }
}
