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
import java.util.Arrays;
import java.util.Optional;
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
import org.signet.cms.CmsEncoding;
import org.signet.cms.OaepParameters;

/** Encrypts content keys with an RSA key (RFC 3370 §4.2.1, RFC 3560). */
final class RsaRecipientEncoder implements RecipientEncoder {
    private final PublicKey key;
    private final String transformation;
    private final Optional<OaepParameters> parameters;
    /** The recipient's part of every message, but for the encrypted key at its end, which has the length of the modulus. */
    private final byte[] template;
    private final int encryptedLength;

    RsaRecipientEncoder(IssuerAndSerialNumber recipient, PublicKey key, int bits, RsaKeyTransport transport) {
        boolean oaep = transport == RsaKeyTransport.OAEP_SHA256;
        this.key = key;
        this.transformation = oaep ? "RSA/ECB/OAEPPadding" : "RSA/ECB/PKCS1Padding";
        this.parameters = oaep ? Optional.of(OaepParameters.SHA256) : Optional.empty();
        this.encryptedLength = (bits + 7) / 8;
        AlgorithmIdentifier algorithm = parameters.map(OaepParameters::algorithmIdentifier)
                .orElseGet(() -> new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE));
        this.template = CmsEncoding.der(new RecipientInfo(new KeyTransRecipientInfo(new RecipientIdentifier(recipient), algorithm,
                new DEROctetString(new byte[encryptedLength]))));
    }

    @Override
    public byte[] encode(byte[] contentKey) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(transformation, CryptoProviders.standard().cipher(transformation, key));
        if (parameters.isPresent()) {
            cipher.init(Cipher.ENCRYPT_MODE, key, parameters.get().spec());
        } else {
            cipher.init(Cipher.ENCRYPT_MODE, key);
        }
        byte[] encrypted = cipher.doFinal(contentKey);
        if (encrypted.length != encryptedLength) {
            throw new GeneralSecurityException("an encrypted key of RSA has another length than the modulus");
        }
        byte[] info = Arrays.copyOf(template, template.length);
        System.arraycopy(encrypted, 0, info, info.length - encryptedLength, encryptedLength);
        return info;
    }
}
