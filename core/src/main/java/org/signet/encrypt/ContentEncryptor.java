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

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

/** Encrypts one content with a new random key; {@link #close} wipes the key. */
final class ContentEncryptor implements AutoCloseable {
    private static final int BUFFER_SIZE = 64 * 1024;
    private static final int BLOCK_LENGTH = 16;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_LENGTH = 16;
    /** The JDK encrypts less than 2 GiB with one key of GCM. */
    private static final long MAX_LENGTH_OF_JDK = 1L << 30;

    private final ContentCipher kind;
    private final boolean large;
    private final byte[] key;
    private final byte[] initializationVector;

    /** An encryptor for a content of roughly {@code length} bytes. */
    ContentEncryptor(ContentCipher kind, long length) {
        SecureRandom random = new SecureRandom();
        this.kind = kind;
        this.large = length > MAX_LENGTH_OF_JDK;
        this.key = new byte[kind.keyLength()];
        this.initializationVector = new byte[kind.isAuthenticated() ? NONCE_LENGTH : BLOCK_LENGTH];
        random.nextBytes(key);
        random.nextBytes(initializationVector);
    }

    /** The key itself; do not keep it. */
    byte[] key() {
        return key;
    }

    /** How a message names the cipher with its parameters (RFC 3565 §4.1, RFC 5084 §3.2). */
    AlgorithmIdentifier algorithmIdentifier() {
        return new AlgorithmIdentifier(kind.oid(), kind.isAuthenticated() ? new GCMParameters(initializationVector, TAG_LENGTH)
                : new DEROctetString(initializationVector));
    }

    /**
     * Encrypts the content, once.
     *
     * @return the tag; no bytes where the cipher does not authenticate
     */
    byte[] encrypt(InputStream content, OutputStream ciphertext) throws IOException, GeneralSecurityException {
        Cipher cipher = cipher();
        byte[] source = new byte[BUFFER_SIZE];
        byte[] target = new byte[BUFFER_SIZE + 2 * BLOCK_LENGTH];
        int count = content.read(source);
        while (count >= 0) {
            ciphertext.write(target, 0, cipher.update(source, 0, count, target));
            count = content.read(source);
        }
        byte[] last = cipher.doFinal();
        int tagLength = kind.isAuthenticated() ? TAG_LENGTH : 0;
        ciphertext.write(last, 0, last.length - tagLength);
        Arrays.fill(source, (byte) 0);
        return Arrays.copyOfRange(last, last.length - tagLength, last.length);
    }

    private Cipher cipher() throws GeneralSecurityException {
        String transformation = kind.isAuthenticated() ? "AES/GCM/NoPadding" : "AES/CBC/PKCS5Padding";
        Provider provider = large ? CryptoProviders.standard().bouncyCastle() : CryptoProviders.standard().cipher(transformation);
        Cipher cipher = Cipher.getInstance(transformation, provider);
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), kind.isAuthenticated()
                ? new GCMParameterSpec(8 * TAG_LENGTH, initializationVector) : new IvParameterSpec(initializationVector));
        return cipher;
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }
}
