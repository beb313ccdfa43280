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

import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How messages are encrypted.
 *
 * @param cipher for the content; where the policy is raised, the weakest
 * @param rsaKeyTransport for recipients with an RSA key; those with an elliptic-curve key always get ECDH (RFC 5753, RFC 8418)
 * @param raised whether better algorithms are taken where recipients say that they can (RFC 8551 §2.7.1): a better cipher if everybody
 *     can who gets the message, RSAES-OAEP for each who can
 */
public record EncryptionPolicy(ContentCipher cipher, RsaKeyTransport rsaKeyTransport, boolean raised) {
    /** AES-256-CBC and PKCS #1 v1.5, which every mail program in use opens, whatever recipients say of themselves. */
    public static final EncryptionPolicy STANDARD = new EncryptionPolicy(ContentCipher.AES256_CBC, RsaKeyTransport.PKCS1);

    /** The same, raised to AES-GCM and RSAES-OAEP for those who say that they can. */
    public static final EncryptionPolicy DEFAULT = STANDARD.withRaised(true);

    /** AES-256-GCM and RSAES-OAEP, for partners whose software is of today. */
    public static final EncryptionPolicy MODERN = new EncryptionPolicy(ContentCipher.AES256_GCM, RsaKeyTransport.OAEP_SHA256);

    /** What partners of the German energy market agreed on (EDI@Energy, transport rules): AES-128-CBC and RSAES-OAEP with SHA-256. */
    public static final EncryptionPolicy EDI_ENERGY = new EncryptionPolicy(ContentCipher.AES128_CBC, RsaKeyTransport.OAEP_SHA256);

    /** What BSI TR-03116-4 §4.4 and §4.5 allow: AES-128-GCM and RSAES-OAEP with SHA-256, or ECDH with SHA-256 and better. */
    public static final EncryptionPolicy BSI_TR_03116 = new EncryptionPolicy(ContentCipher.AES128_GCM, RsaKeyTransport.OAEP_SHA256);

    public EncryptionPolicy {
        Objects.requireNonNull(cipher);
        Objects.requireNonNull(rsaKeyTransport);
    }

    /** The policy with these algorithms, whatever recipients say of themselves. */
    public EncryptionPolicy(ContentCipher cipher, RsaKeyTransport rsaKeyTransport) {
        this(cipher, rsaKeyTransport, false);
    }

    /** This policy with another cipher. */
    public EncryptionPolicy withCipher(ContentCipher other) {
        return new EncryptionPolicy(other, rsaKeyTransport, raised);
    }

    /** This policy with another key transport for RSA recipients. */
    public EncryptionPolicy withRsaKeyTransport(RsaKeyTransport other) {
        return new EncryptionPolicy(cipher, other, raised);
    }

    /** This policy, raised by what recipients say of themselves or not. */
    public EncryptionPolicy withRaised(boolean other) {
        return new EncryptionPolicy(cipher, rsaKeyTransport, other);
    }

    /** The cipher for a message to all of these. */
    ContentCipher cipherFor(Collection<Recipient> recipients) {
        return !raised ? cipher : Stream.of(ContentCipher.values()).filter(other -> other.compareTo(cipher) > 0)
                .filter(other -> recipients.stream().allMatch(recipient -> recipient.can(other)))
                .max(Comparator.naturalOrder()).orElse(cipher);
    }

    /** The key transport for this recipient. */
    RsaKeyTransport rsaKeyTransportFor(Recipient recipient) {
        return raised && recipient.can(RsaKeyTransport.OAEP_SHA256) ? RsaKeyTransport.OAEP_SHA256 : rsaKeyTransport;
    }
}
