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
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.ProviderException;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.KeyAgreement;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.signet.TemporaryFailureException;
import org.signet.algorithm.CryptoProviders;
import org.signet.cms.CmsEncoding;

/** Computes the Diffie-Hellman secret of a private key and a sender's ephemeral key. */
final class AgreedSecret {
    private AgreedSecret() {
    }

    /**
     * The secret.
     *
     * @param ephemeralKey a point, which is taken for one of the recipient's own curve: one that is not on it is refused
     * @throws TemporaryFailureException if the key is in a token that does not agree now
     */
    static byte[] of(DecryptionKey key, byte[] ephemeralKey) throws GeneralSecurityException, TemporaryFailureException {
        SubjectPublicKeyInfo own = SubjectPublicKeyInfo.getInstance(key.certificate().getPublicKey().getEncoded());
        byte[] theirs = CmsEncoding.der(new SubjectPublicKeyInfo(own.getAlgorithm(), ephemeralKey));
        ASN1ObjectIdentifier kind = own.getAlgorithm().getAlgorithm();
        if (kind.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            return agree("EC", "ECDH", key, theirs);
        }
        if (kind.equals(EdECObjectIdentifiers.id_X25519)) {
            return agree("X25519", "X25519", key, theirs);
        }
        throw new InvalidKeyException("a key of kind " + kind + " does not agree on secrets");
    }

    private static byte[] agree(String keyAlgorithm, String agreementAlgorithm, DecryptionKey own, byte[] theirs)
            throws GeneralSecurityException, TemporaryFailureException {
        KeyAgreement agreement = PrivateKeyCiphers.keyAgreement(agreementAlgorithm, own);
        if (own.isInToken()) {
            // The tokens' provider knows the JDK's keys and no others.
            return agreeInToken(agreement, own, KeyFactory.getInstance(keyAlgorithm).generatePublic(new X509EncodedKeySpec(theirs)));
        }
        KeyFactory factory = KeyFactory.getInstance(keyAlgorithm, CryptoProviders.standard().keyFactory(keyAlgorithm, own.privateKey()));
        agreement.init(own.privateKey());
        agreement.doPhase(factory.generatePublic(new X509EncodedKeySpec(theirs)), true);
        return agreement.generateSecret();
    }

    private static byte[] agreeInToken(KeyAgreement agreement, DecryptionKey own, PublicKey point) throws TemporaryFailureException {
        try {
            agreement.init(own.privateKey());
            agreement.doPhase(point, true);
            return agreement.generateSecret();
        } catch (GeneralSecurityException | ProviderException e) {
            throw new TemporaryFailureException("the token with the " + own + " does not agree on secrets now", e);
        }
    }
}
