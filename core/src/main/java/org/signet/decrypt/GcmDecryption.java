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
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import org.signet.algorithm.CryptoProviders;
import org.signet.mime.Content;

/**
 * Decrypts GCM in constant memory at the speed of the processor's AES instructions. The JDK's own cipher holds the whole content back
 * until it has checked the tag, and Bouncy Castle's, which does not, is thirty times slower.
 *
 * <p>GCM is counter mode, with a tag that is computed from the ciphertext (NIST SP 800-38D §7). So the content is decrypted in counter
 * mode, and encrypted again with GCM for its tag only, since encrypting holds nothing back: the same content, key and nonce give the
 * same ciphertext, and thus the tag that the message must have.
 */
final class GcmDecryption implements ContentDecryption {
    private static final int NONCE_LENGTH = 12;
    private static final int BLOCK_LENGTH = 16;
    /** The counter of the first block of content: 1 is for the tag. */
    private static final int FIRST_COUNTER = 2;
    /** The JDK encrypts up to 2 GiB with one key. */
    private static final long MAX_LENGTH = 1L << 30;
    private static final String GCM = "AES/GCM/NoPadding";
    private static final String COUNTER_MODE = "AES/CTR/NoPadding";

    private final Cipher decryption;
    private final Cipher authentication;
    private final byte[] tag;

    GcmDecryption(SecretKey key, EncryptedContent encrypted) throws GeneralSecurityException {
        byte[] nonce = encrypted.algorithm().initializationVector();
        byte[] counter = Arrays.copyOf(nonce, BLOCK_LENGTH);
        counter[BLOCK_LENGTH - 1] = FIRST_COUNTER;
        this.tag = encrypted.tag();
        this.decryption = Cipher.getInstance(COUNTER_MODE, CryptoProviders.standard().cipher(COUNTER_MODE));
        this.decryption.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(counter));
        this.authentication = Cipher.getInstance(GCM, CryptoProviders.standard().cipher(GCM));
        this.authentication.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(8 * tag.length, nonce));
        this.authentication.updateAAD(encrypted.attributes());
    }

    /** Whether the nonce is the usual one, from which the counter starts as it is, and the content not too long. */
    static boolean canDecrypt(EncryptedContent encrypted) {
        return encrypted.algorithm().initializationVector().length == NONCE_LENGTH && encrypted.ciphertext().size() <= MAX_LENGTH;
    }

    @Override
    public void decrypt(Content ciphertext, OutputStream content) throws IOException, GeneralSecurityException {
        CipherOutputStream again = new CipherOutputStream(authentication, ciphertext.size(), OutputStream.nullOutputStream());
        OutputStream both = new BothOutputStream(again, content);
        CipherOutputStream decrypted = new CipherOutputStream(decryption, ciphertext.size(), both);
        ciphertext.writeTo(decrypted);
        decrypted.finish();
        byte[] last = authentication.doFinal();
        byte[] expected = Arrays.copyOfRange(last, last.length - tag.length, last.length);
        if (!MessageDigest.isEqual(expected, tag)) {
            throw new AEADBadTagException("the tag is not that of the content");
        }
    }

    /** Writes everything twice. */
    private static final class BothOutputStream extends OutputStream {
        private final OutputStream one;
        private final OutputStream other;

        BothOutputStream(OutputStream one, OutputStream other) {
            this.one = one;
            this.other = other;
        }

        @Override
        public void write(int b) throws IOException {
            one.write(b);
            other.write(b);
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            one.write(source, offset, length);
            other.write(source, offset, length);
        }
    }
}
