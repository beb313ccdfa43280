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
package org.signet.stores;

import java.util.Optional;
import org.signet.cert.CertificateSource;
import org.signet.cert.DecryptionKeySource;
import org.signet.cert.SigningIdentitySource;
import org.signet.encrypt.CapabilitySource;

/** An open store of keys or certificates or both; used by many threads at once. */
public interface Store extends AutoCloseable {
    /** What it is and where, for logs, messages and health checks, as {@code ldap ldaps://directory.partner.example}. No secrets. */
    String name();

    /** Its certificates to encrypt to; nothing where it has none by its kind. */
    default Optional<CertificateSource> certificates() {
        return Optional.empty();
    }

    /** Its keys to sign with; nothing where it has none by its kind. */
    default Optional<SigningIdentitySource> signing() {
        return Optional.empty();
    }

    /** Its keys to decrypt with; nothing where it has none by its kind. */
    default Optional<DecryptionKeySource> decryption() {
        return Optional.empty();
    }

    /** What it knows of what the owners of its certificates can decrypt; nothing where it knows nothing by its kind. */
    default Optional<CapabilitySource> capabilities() {
        return Optional.empty();
    }

    /** Where certificates can be put; nothing where it is only read. */
    default Optional<CertificateStore> writableCertificates() {
        return Optional.empty();
    }

    /** Where private keys can be put; nothing where it is only read. */
    default Optional<PrivateKeyStore> writableKeys() {
        return Optional.empty();
    }

    /** Why it cannot be asked now, as the end of a sentence; nothing where it can. May take as long as a look-up. */
    Optional<String> problem();

    @Override
    void close();
}
