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

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.signet.algorithm.CryptoProviders;

/** Wraps a content key with another key: the AES key wrap of RFC 3394 and RFC 3565, and that of triple DES for old mail (RFC 3217). */
public enum KeyWrap {
    AES128(NISTObjectIdentifiers.id_aes128_wrap, "AES/KW/NoPadding", 16),
    AES192(NISTObjectIdentifiers.id_aes192_wrap, "AES/KW/NoPadding", 24),
    AES256(NISTObjectIdentifiers.id_aes256_wrap, "AES/KW/NoPadding", 32),
    TRIPLE_DES(PKCSObjectIdentifiers.id_alg_CMS3DESwrap, "DESedeWrap", 24);

    private final ASN1ObjectIdentifier oid;
    private final String transformation;
    private final int keyLength;

    KeyWrap(ASN1ObjectIdentifier oid, String transformation, int keyLength) {
        this.oid = oid;
        this.transformation = transformation;
        this.keyLength = keyLength;
    }

    /** The wrap with that object identifier. */
    public static Optional<KeyWrap> of(ASN1ObjectIdentifier oid) {
        return Arrays.stream(values()).filter(wrap -> wrap.oid.equals(oid)).findFirst();
    }

    /** The AES wrap whose own key has that many bytes: 16, 24 or 32. */
    public static KeyWrap aes(int keyLength) {
        return Arrays.stream(values()).filter(wrap -> wrap != TRIPLE_DES && wrap.keyLength == keyLength).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("AES has no keys of " + keyLength + " bytes"));
    }

    /** How a message names it. */
    public AlgorithmIdentifier algorithmIdentifier() {
        return this == TRIPLE_DES ? new AlgorithmIdentifier(oid, DERNull.INSTANCE) : new AlgorithmIdentifier(oid);
    }

    /** Bytes of the key that wraps. */
    public int keyLength() {
        return keyLength;
    }

    /** The content key, wrapped. */
    public byte[] wrap(byte[] wrappingKey, byte[] contentKey) throws GeneralSecurityException {
        Cipher cipher = cipher();
        cipher.init(Cipher.WRAP_MODE, new SecretKeySpec(wrappingKey, keyAlgorithm()));
        return cipher.wrap(new SecretKeySpec(contentKey, "AES"));
    }

    /**
     * The content key, of whatever length was wrapped.
     *
     * @throws GeneralSecurityException if it was not wrapped with this key
     */
    public byte[] unwrap(byte[] wrappingKey, byte[] wrapped) throws GeneralSecurityException {
        Cipher cipher = cipher();
        cipher.init(Cipher.UNWRAP_MODE, new SecretKeySpec(wrappingKey, keyAlgorithm()));
        return cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY).getEncoded();
    }

    private Cipher cipher() throws GeneralSecurityException {
        return Cipher.getInstance(transformation, CryptoProviders.standard().cipher(transformation));
    }

    private String keyAlgorithm() {
        return this == TRIPLE_DES ? "DESede" : "AES";
    }
}
