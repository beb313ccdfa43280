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
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.signet.algorithm.CryptoProviders;
import org.signet.mime.Content;

/** Decrypts GCM of any nonce and length, by the one provider that does not hold all of the content in memory. */
final class SlowGcmDecryption implements ContentDecryption {
    private final Cipher cipher;
    private final byte[] tag;

    SlowGcmDecryption(SecretKey key, EncryptedContent encrypted) throws GeneralSecurityException {
        this.cipher = Cipher.getInstance("AES/GCM/NoPadding", CryptoProviders.standard().bouncyCastle());
        this.tag = encrypted.tag();
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(8 * tag.length, encrypted.algorithm().initializationVector()));
        cipher.updateAAD(encrypted.attributes());
    }

    @Override
    public void decrypt(Content ciphertext, OutputStream content) throws IOException, GeneralSecurityException {
        CipherOutputStream decrypted = new CipherOutputStream(cipher, ciphertext.size(), content);
        ciphertext.writeTo(decrypted);
        decrypted.finish(tag);
    }
}
