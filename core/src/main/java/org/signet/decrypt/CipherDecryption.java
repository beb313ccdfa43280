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

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import org.signet.algorithm.CryptoProviders;
import org.signet.mime.Content;

/** Decrypts with one cipher of JCA, piece by piece. */
final class CipherDecryption implements ContentDecryption {
    private final Cipher cipher;
    private final byte[] tag;

    private CipherDecryption(Cipher cipher, byte[] tag) {
        this.cipher = cipher;
        this.tag = tag;
    }

    /** CBC with the padding of RFC 5652 §6.3. */
    static CipherDecryption cbc(SecretKey key, EncryptedContent encrypted) throws GeneralSecurityException {
        String transformation = key.getAlgorithm() + "/CBC/PKCS5Padding";
        Cipher cipher = Cipher.getInstance(transformation, CryptoProviders.standard().cipher(transformation));
        cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(encrypted.algorithm().initializationVector()));
        return new CipherDecryption(cipher, new byte[0]);
    }

    /** GCM of any nonce and length, by the one provider that does not hold all of the content in memory. */
    static CipherDecryption gcm(SecretKey key, EncryptedContent encrypted) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", CryptoProviders.standard().bouncyCastle());
        cipher.init(Cipher.DECRYPT_MODE, key,
                new GCMParameterSpec(8 * encrypted.tag().length, encrypted.algorithm().initializationVector()));
        cipher.updateAAD(encrypted.attributes());
        return new CipherDecryption(cipher, encrypted.tag());
    }

    @Override
    public void decrypt(Content ciphertext, OutputStream content) throws IOException, GeneralSecurityException {
        CipherOutputStream decrypted = new CipherOutputStream(cipher, ciphertext.size(), content);
        ciphertext.writeTo(decrypted);
        byte[] last = cipher.doFinal(tag);
        content.write(last);
        decrypted.wipe();
        Arrays.fill(last, (byte) 0);
    }
}
