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
    public Profile {
        Objects.requireNonNull(name);
        Objects.requireNonNull(signature);
        Objects.requireNonNull(encryption);
    }
}
