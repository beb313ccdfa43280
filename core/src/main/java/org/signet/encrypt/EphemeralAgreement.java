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
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.KeyAgreement;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.KeyAgreeRecipientIdentifier;
import org.bouncycastle.asn1.cms.KeyAgreeRecipientInfo;
import org.bouncycastle.asn1.cms.OriginatorIdentifierOrKey;
import org.bouncycastle.asn1.cms.OriginatorPublicKey;
import org.bouncycastle.asn1.cms.RecipientEncryptedKey;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.signet.algorithm.CryptoProviders;
import org.signet.cms.CmsEncoding;
import org.signet.cms.KeyAgreementScheme;
import org.signet.cms.KeyWrap;

/**
 * Wraps content keys by ephemeral-static Diffie-Hellman on an elliptic curve (RFC 5753 §3.1, RFC 8418 §3).
 *
 * @param recipient how the recipient is named
 * @param key the recipient's key, in the form of the provider that works with it
 * @param algorithm the agreement's name for JCA
 * @param scheme how the key that wraps comes from the secret
 */
record EphemeralAgreement(IssuerAndSerialNumber recipient, PublicKey key, String algorithm, KeyAgreementScheme scheme) {
    /** The recipient's part of the message in DER. The pair is of the recipient's own curve, new, and never used again. */
    byte[] encode(KeyPair ephemeral, byte[] contentKey) throws GeneralSecurityException {
        KeyWrap wrap = KeyWrap.aes(contentKey.length);
        AlgorithmIdentifier wrapAlgorithm = wrap.algorithmIdentifier();
        byte[] secret = secret(ephemeral);
        byte[] wrappingKey = scheme.deriveKey(secret, wrapAlgorithm, wrap.keyLength(), Optional.empty());
        byte[] wrapped = wrap.wrap(wrappingKey, contentKey);
        Arrays.fill(secret, (byte) 0);
        Arrays.fill(wrappingKey, (byte) 0);
        RecipientEncryptedKey encryptedKey = new RecipientEncryptedKey(new KeyAgreeRecipientIdentifier(recipient),
                new DEROctetString(wrapped));
        KeyAgreeRecipientInfo info = new KeyAgreeRecipientInfo(new OriginatorIdentifierOrKey(originator(ephemeral.getPublic())), null,
                new AlgorithmIdentifier(scheme.oid(), wrapAlgorithm), new DERSequence(encryptedKey));
        return CmsEncoding.der(new RecipientInfo(info));
    }

    private byte[] secret(KeyPair ephemeral) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance(algorithm, CryptoProviders.standard().keyAgreement(algorithm, key));
        agreement.init(ephemeral.getPrivate());
        agreement.doPhase(key, true);
        return agreement.generateSecret();
    }

    /** Without the curve, which is the recipient's: the form that all programs read (RFC 5753 §7.1.1 allows either). */
    private static OriginatorPublicKey originator(PublicKey ephemeral) {
        SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(ephemeral.getEncoded());
        return new OriginatorPublicKey(new AlgorithmIdentifier(info.getAlgorithm().getAlgorithm()), info.getPublicKeyData().getBytes());
    }
}
