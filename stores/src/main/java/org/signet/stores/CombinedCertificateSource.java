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
import org.signet.TemporaryFailureException;
import org.signet.cert.CertificateSource;
import org.signet.cert.EmailAddress;

/**
 * Several sources in the order of trust: the first that knows a certificate for the address answers, and those after it are not asked. A
 * source that cannot be asked is not passed over, for the one after it might name another certificate.
 *
 * @param sources in their order
 */
public record CombinedCertificateSource(List<CertificateSource> sources) implements CertificateSource {
    public CombinedCertificateSource {
        sources = List.copyOf(sources);
    }

    @Override
    public List<X509Certificate> find(EmailAddress address) throws TemporaryFailureException {
        for (CertificateSource source : sources) {
            List<X509Certificate> found = source.find(address);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
