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
package org.signet.cert;

import java.security.cert.X509Certificate;
import java.util.List;
import org.signet.TemporaryFailureException;

/** Where certificates to encrypt to come from. */
@FunctionalInterface
public interface CertificateSource {
    /**
     * The certificates that may be used to encrypt to this address now, the best first; an empty list where none is known.
     *
     * @throws TemporaryFailureException if it could not be found out
     */
    List<X509Certificate> find(EmailAddress address) throws TemporaryFailureException;
}
