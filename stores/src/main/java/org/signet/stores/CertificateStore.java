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

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.signet.TemporaryFailureException;

/** A store that certificates of correspondents can be put into. */
public interface CertificateStore {
    /**
     * Puts a certificate in. One that is there stays as it is, but for what is new: a better state, capabilities that are newer.
     *
     * @param capabilities what its owner's mail program can do, as the DER of SMIMECapabilities (RFC 8551 §2.5.2)
     * @return whether anything changed
     * @throws TemporaryFailureException if it could not be stored
     */
    boolean add(X509Certificate certificate, CertificateState state, Provenance provenance, Optional<byte[]> capabilities)
            throws TemporaryFailureException;

    /**
     * All certificates, by address.
     *
     * @throws TemporaryFailureException if they could not be found out
     */
    List<CertificateRecord> list() throws TemporaryFailureException;

    /**
     * Takes a certificate out.
     *
     * @param fingerprint SHA-256, lower-case hexadecimal digits
     * @return whether it was there
     * @throws TemporaryFailureException if it could not be done
     */
    boolean remove(String fingerprint) throws TemporaryFailureException;

    /**
     * Lets a certificate be used that is in quarantine.
     *
     * @param fingerprint SHA-256, lower-case hexadecimal digits
     * @return whether it was there, in quarantine
     * @throws TemporaryFailureException if it could not be done
     */
    boolean approve(String fingerprint) throws TemporaryFailureException;
}
