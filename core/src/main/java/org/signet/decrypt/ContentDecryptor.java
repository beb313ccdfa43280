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
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.ProviderException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.signet.algorithm.CryptoProviders;
import org.signet.mime.Content;
import org.signet.mime.ContentWriter;
import org.signet.mime.Workspace;

/** Decrypts the content of one envelope. What GCM does not find authentic is never given out, not even in part. */
final class ContentDecryptor {
    private static final int BUFFER_SIZE = 64 * 1024;
    /** The JDK holds everything back in memory until it has checked the tag; for more than this Bouncy Castle is used, which does not. */
    private static final int LARGEST_HELD_BACK = 4 * 1024 * 1024;

    private final EncryptedContent encrypted;
    private final Workspace workspace;

    ContentDecryptor(EncryptedContent encrypted, Workspace workspace) {
        this.encrypted = encrypted;
        this.workspace = workspace;
    }

    /**
     * The content.
     *
     * @return nothing where the key is not the right one or the content was altered, as far as the cipher shows
     * @throws IOException if the workspace fails
     */
    Optional<Content> decrypt(byte[] key) throws IOException {
        try {
            Cipher cipher = cipher(key);
            try (InputStream in = encrypted.ciphertext().open(); ContentWriter out = workspace.writer()) {
                transform(in, cipher, out);
                return Optional.of(out.finish());
            }
        } catch (GeneralSecurityException | ProviderException | IllegalArgumentException notDecrypted) {
            return Optional.empty();
        }
    }

    private static void transform(InputStream in, Cipher cipher, ContentWriter out) throws IOException, GeneralSecurityException {
        byte[] source = new byte[BUFFER_SIZE];
        byte[] target = new byte[BUFFER_SIZE + 64];
        int count = in.read(source);
        while (count >= 0) {
            out.write(target, 0, cipher.update(source, 0, count, target));
            count = in.read(source);
        }
        byte[] last = cipher.doFinal();
        out.write(last);
        Arrays.fill(target, (byte) 0);
        Arrays.fill(last, (byte) 0);
    }

    private Cipher cipher(byte[] key) throws GeneralSecurityException {
        DecryptionCipher kind = encrypted.algorithm().cipher();
        SecretKeySpec secret = new SecretKeySpec(key, kind.keyAlgorithm());
        if (!kind.isAuthenticated()) {
            String transformation = kind.keyAlgorithm() + "/CBC/PKCS5Padding";
            Cipher cipher = Cipher.getInstance(transformation, CryptoProviders.standard().cipher(transformation));
            cipher.init(Cipher.DECRYPT_MODE, secret, new IvParameterSpec(encrypted.algorithm().initializationVector()));
            return cipher;
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", gcmProvider());
        cipher.init(Cipher.DECRYPT_MODE, secret,
                new GCMParameterSpec(8 * encrypted.tagLength(), encrypted.algorithm().initializationVector()));
        cipher.updateAAD(encrypted.authenticatedAttributes());
        return cipher;
    }

    private Provider gcmProvider() {
        return encrypted.ciphertext().size() > LARGEST_HELD_BACK ? CryptoProviders.standard().bouncyCastle()
                : CryptoProviders.standard().cipher("AES/GCM/NoPadding");
    }
}
