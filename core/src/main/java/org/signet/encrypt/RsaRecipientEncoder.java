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
import java.security.PublicKey;
import javax.crypto.Cipher;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientIdentifier;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.signet.algorithm.CryptoProviders;
import org.signet.cms.OaepParameters;

/** Encrypts content keys with an RSA key (RFC 3370 §4.2.1, RFC 3560). */
final class RsaRecipientEncoder implements RecipientEncoder {
    private final IssuerAndSerialNumber recipient;
    private final PublicKey key;
    private final RsaKeyTransport transport;

    RsaRecipientEncoder(IssuerAndSerialNumber recipient, PublicKey key, RsaKeyTransport transport) {
        this.recipient = recipient;
        this.key = key;
        this.transport = transport;
    }

    @Override
    public RecipientInfo encode(byte[] contentKey) throws GeneralSecurityException {
        return switch (transport) {
            case PKCS1 -> {
                Cipher cipher = cipher("RSA/ECB/PKCS1Padding");
                cipher.init(Cipher.ENCRYPT_MODE, key);
                yield info(new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE), cipher.doFinal(contentKey));
            }
            case OAEP_SHA256 -> {
                Cipher cipher = cipher("RSA/ECB/OAEPPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, OaepParameters.SHA256.spec());
                yield info(OaepParameters.SHA256.algorithmIdentifier(), cipher.doFinal(contentKey));
            }
        };
    }

    private Cipher cipher(String transformation) throws GeneralSecurityException {
        return Cipher.getInstance(transformation, CryptoProviders.standard().cipher(transformation, key));
    }

    private RecipientInfo info(AlgorithmIdentifier algorithm, byte[] encryptedKey) {
        return new RecipientInfo(new KeyTransRecipientInfo(new RecipientIdentifier(recipient), algorithm,
                new DEROctetString(encryptedKey)));
    }
}
