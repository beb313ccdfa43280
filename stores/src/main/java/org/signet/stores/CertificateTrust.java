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
import java.time.Instant;
import java.util.Collection;
import org.signet.cert.EmailAddress;

/** Says whether a certificate that somebody else keeps leads to a root that we trust. */
@FunctionalInterface
public interface CertificateTrust {
    /** Nothing is trusted. */
    CertificateTrust NONE = (certificate, others, address, at) -> false;

    /**
     * Whether the certificate is trusted to be that of the address.
     *
     * @param others certificates that came with it, those of its authorities among them; they are not trusted by themselves
     * @param address whom it names: roots may be trusted for some domains only
     * @param at the time to judge for
     */
    boolean isTrusted(X509Certificate certificate, Collection<X509Certificate> others, EmailAddress address, Instant at);
}
