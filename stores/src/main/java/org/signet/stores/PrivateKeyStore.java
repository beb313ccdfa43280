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

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.signet.TemporaryFailureException;

/** A store that private keys can be put into. They come out again only as what signs or decrypts. */
public interface PrivateKeyStore {
    /**
     * Puts a private key in, with its certificate and those of the certificate's issuers.
     *
     * @param chain the key's own certificate first
     * @return whether it was not there yet
     * @throws TemporaryFailureException if it could not be stored
     */
    boolean add(PrivateKey key, List<X509Certificate> chain, Provenance provenance) throws TemporaryFailureException;

    /**
     * The certificates of all private keys, expired ones included.
     *
     * @throws TemporaryFailureException if they could not be found out
     */
    List<CertificateRecord> list() throws TemporaryFailureException;

    /**
     * Takes a private key out, for good: what was encrypted to it cannot be read any more.
     *
     * @param fingerprint of its certificate, SHA-256, lower-case hexadecimal digits
     * @return whether it was there
     * @throws TemporaryFailureException if it could not be done
     */
    boolean remove(String fingerprint) throws TemporaryFailureException;
}
