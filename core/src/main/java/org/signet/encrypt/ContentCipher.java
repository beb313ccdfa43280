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

import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;

/** The ciphers that Signet encrypts content with (RFC 8551 §2.7), the better the later. */
public enum ContentCipher {
    AES128_CBC(NISTObjectIdentifiers.id_aes128_CBC, "aes128-cbc", 16, false),
    AES256_CBC(NISTObjectIdentifiers.id_aes256_CBC, "aes256-cbc", 32, false),
    AES128_GCM(NISTObjectIdentifiers.id_aes128_GCM, "aes128-gcm", 16, true),
    AES256_GCM(NISTObjectIdentifiers.id_aes256_GCM, "aes256-gcm", 32, true);

    private final ASN1ObjectIdentifier oid;
    private final String label;
    private final int keyLength;
    private final boolean authenticated;

    ContentCipher(ASN1ObjectIdentifier oid, String label, int keyLength, boolean authenticated) {
        this.oid = oid;
        this.label = label;
        this.keyLength = keyLength;
        this.authenticated = authenticated;
    }

    /** The cipher with that object identifier. */
    public static Optional<ContentCipher> of(ASN1ObjectIdentifier oid) {
        return Stream.of(values()).filter(cipher -> cipher.oid.equals(oid)).findFirst();
    }

    /** Its object identifier. */
    public ASN1ObjectIdentifier oid() {
        return oid;
    }

    /** Its name in configuration and on the command line, as {@code aes256-cbc}. */
    public String label() {
        return label;
    }

    /** Bytes of its key. */
    public int keyLength() {
        return keyLength;
    }

    /** Whether it also authenticates, so that the message is AuthEnvelopedData (RFC 5083) and never EnvelopedData. */
    public boolean isAuthenticated() {
        return authenticated;
    }
}
