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

import java.util.Objects;

/**
 * How messages are encrypted.
 *
 * @param cipher for the content
 * @param rsaKeyTransport for recipients with an RSA key; those with an elliptic-curve key always get ECDH (RFC 5753, RFC 8418)
 */
public record EncryptionPolicy(ContentCipher cipher, RsaKeyTransport rsaKeyTransport) {
    /** AES-256-CBC and PKCS #1 v1.5, which every mail program in use opens. */
    public static final EncryptionPolicy STANDARD = new EncryptionPolicy(ContentCipher.AES256_CBC, RsaKeyTransport.PKCS1);

    public EncryptionPolicy {
        Objects.requireNonNull(cipher);
        Objects.requireNonNull(rsaKeyTransport);
    }

    /** This policy with another cipher. */
    public EncryptionPolicy withCipher(ContentCipher other) {
        return new EncryptionPolicy(other, rsaKeyTransport);
    }

    /** This policy with another key transport for RSA recipients. */
    public EncryptionPolicy withRsaKeyTransport(RsaKeyTransport other) {
        return new EncryptionPolicy(cipher, other);
    }
}
