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
package org.signet.benchmarks;

import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;
import org.signet.algorithm.CryptoProviders;
import org.signet.encrypt.ContentCipher;

/** A content cipher, with a key of 256 bits. */
public enum Aes {
    CBC("AES/CBC/PKCS5Padding", ContentCipher.AES256_CBC, CMSAlgorithm.AES256_CBC),
    GCM("AES/GCM/NoPadding", ContentCipher.AES256_GCM, CMSAlgorithm.AES256_GCM);

    private final String transformation;
    private final ContentCipher signet;
    private final ASN1ObjectIdentifier bouncyCastle;

    Aes(String transformation, ContentCipher signet, ASN1ObjectIdentifier bouncyCastle) {
        this.transformation = transformation;
        this.signet = signet;
        this.bouncyCastle = bouncyCastle;
    }

    ContentCipher signet() {
        return signet;
    }

    ASN1ObjectIdentifier bouncyCastle() {
        return bouncyCastle;
    }

    /** The bare cipher, by the provider that Signet takes. */
    Cipher cipher(int mode, byte[] key, byte[] vector) throws GeneralSecurityException {
        AlgorithmParameterSpec parameters = this == GCM ? new GCMParameterSpec(128, vector) : new IvParameterSpec(vector);
        Cipher cipher = Cipher.getInstance(transformation, CryptoProviders.standard().cipher(transformation));
        cipher.init(mode, new SecretKeySpec(key, "AES"), parameters);
        return cipher;
    }

    /** Bytes of its initialization vector or nonce. */
    int vectorLength() {
        return this == GCM ? 12 : 16;
    }
}
