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

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/**
 * The content ciphers that are opened: those of RFC 8551, AES-192, and triple DES, in which most of the mail before 2015 is written. RC2
 * and DES are not: whoever reads their ciphertext reads the message.
 */
enum DecryptionCipher {
    AES128_CBC(NISTObjectIdentifiers.id_aes128_CBC, "aes128-cbc", "AES", 16, false),
    AES192_CBC(NISTObjectIdentifiers.id_aes192_CBC, "aes192-cbc", "AES", 24, false),
    AES256_CBC(NISTObjectIdentifiers.id_aes256_CBC, "aes256-cbc", "AES", 32, false),
    TRIPLE_DES_CBC(PKCSObjectIdentifiers.des_EDE3_CBC, "3des-cbc", "DESede", 24, false),
    AES128_GCM(NISTObjectIdentifiers.id_aes128_GCM, "aes128-gcm", "AES", 16, true),
    AES192_GCM(NISTObjectIdentifiers.id_aes192_GCM, "aes192-gcm", "AES", 24, true),
    AES256_GCM(NISTObjectIdentifiers.id_aes256_GCM, "aes256-gcm", "AES", 32, true);

    private final ASN1ObjectIdentifier oid;
    private final String label;
    private final String keyAlgorithm;
    private final int keyLength;
    private final boolean authenticated;

    DecryptionCipher(ASN1ObjectIdentifier oid, String label, String keyAlgorithm, int keyLength, boolean authenticated) {
        this.oid = oid;
        this.label = label;
        this.keyAlgorithm = keyAlgorithm;
        this.keyLength = keyLength;
        this.authenticated = authenticated;
    }

    static Optional<DecryptionCipher> of(ASN1ObjectIdentifier oid) {
        return Arrays.stream(values()).filter(cipher -> cipher.oid.equals(oid)).findFirst();
    }

    /** Its name in reports. */
    String label() {
        return label;
    }

    /** Name of its keys for JCA. */
    String keyAlgorithm() {
        return keyAlgorithm;
    }

    /** Bytes of its key. */
    int keyLength() {
        return keyLength;
    }

    /** Bytes of its block. */
    int blockLength() {
        return keyAlgorithm.equals("AES") ? 16 : 8;
    }

    /** Whether it is GCM. */
    boolean isAuthenticated() {
        return authenticated;
    }
}
