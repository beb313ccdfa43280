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
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.signet.algorithm.CryptoProviders;

/** A new random key with its initialization vector or nonce, for one content and never another. */
final class ContentKey {
    /** Bytes of the tag of an authenticated cipher. */
    static final int TAG_LENGTH = 16;
    /** Bytes of a block of AES. */
    static final int BLOCK_LENGTH = 16;
    private static final int NONCE_LENGTH = 12;
    /** The JDK encrypts less than 2 GiB with one key of GCM. */
    private static final long MAX_LENGTH_OF_JDK = 1L << 30;

    private final ContentCipher kind;
    private final byte[] key;
    private final byte[] initializationVector;

    ContentKey(ContentCipher kind) {
        this.kind = kind;
        // Asked for once: all threads of the JVM wait for the same generator.
        byte[] random = new byte[kind.keyLength() + (kind.isAuthenticated() ? NONCE_LENGTH : BLOCK_LENGTH)];
        new SecureRandom().nextBytes(random);
        this.key = Arrays.copyOf(random, kind.keyLength());
        this.initializationVector = Arrays.copyOfRange(random, kind.keyLength(), random.length);
        Arrays.fill(random, (byte) 0);
    }

    /** What it is a key of. */
    ContentCipher kind() {
        return kind;
    }

    /** The key itself; do not keep it. */
    byte[] bytes() {
        return key;
    }

    /** How a message names the cipher with its parameters (RFC 3565 §4.1, RFC 5084 §3.2). */
    AlgorithmIdentifier algorithmIdentifier() {
        return new AlgorithmIdentifier(kind.oid(), kind.isAuthenticated() ? new GCMParameters(initializationVector, TAG_LENGTH)
                : new DEROctetString(initializationVector));
    }

    /** How many bytes a content of that length is when it is encrypted, without the tag. */
    long encryptedLength(long length) {
        return kind.isAuthenticated() ? length : (length / BLOCK_LENGTH + 1) * BLOCK_LENGTH;
    }

    /** A cipher that encrypts the content, of that length, from its start. */
    Cipher cipher(long length) throws GeneralSecurityException {
        String transformation = kind.isAuthenticated() ? "AES/GCM/NoPadding" : "AES/CBC/PKCS5Padding";
        CryptoProviders providers = CryptoProviders.standard();
        Provider provider = length > MAX_LENGTH_OF_JDK ? providers.bouncyCastle() : providers.cipher(transformation);
        Cipher cipher = Cipher.getInstance(transformation, provider);
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), kind.isAuthenticated()
                ? new GCMParameterSpec(8 * TAG_LENGTH, initializationVector) : new IvParameterSpec(initializationVector));
        return cipher;
    }

    /** Forgets the key. */
    void wipe() {
        Arrays.fill(key, (byte) 0);
    }
}
