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
package org.signet.rules;

import java.util.List;
import java.util.Objects;
import org.signet.encrypt.EncryptionPolicy;
import org.signet.sign.SignaturePolicy;

/**
 * The algorithms that a partner gets.
 *
 * @param name as in configuration
 * @param signature how messages are signed
 * @param encryption how messages are encrypted
 * @param oneCertificate whether an address that has several certificates cannot be encrypted to
 */
public record Profile(String name, SignaturePolicy signature, EncryptionPolicy encryption, boolean oneCertificate) {
    /** Opened by every mail program in use, and raised for those who say that they can do better. */
    public static final Profile STANDARD = new Profile("default", SignaturePolicy.STANDARD, EncryptionPolicy.DEFAULT, false);

    /** For partners whose software is of today. */
    public static final Profile MODERN = new Profile("modern", SignaturePolicy.MODERN, EncryptionPolicy.MODERN, false);

    /** For partners of the German energy market. */
    public static final Profile EDI_ENERGY = new Profile("edi-energy", SignaturePolicy.EDI_ENERGY, EncryptionPolicy.EDI_ENERGY, true);

    /** For those who are bound by BSI TR-03116-4. */
    public static final Profile BSI_TR_03116 = new Profile("bsi-tr-03116", SignaturePolicy.BSI_TR_03116, EncryptionPolicy.BSI_TR_03116,
            false);

    /** Those that need not be configured. */
    public static final List<Profile> BUILT_IN = List.of(STANDARD, MODERN, EDI_ENERGY, BSI_TR_03116);

    public Profile {
        Objects.requireNonNull(name);
        Objects.requireNonNull(signature);
        Objects.requireNonNull(encryption);
    }
}
