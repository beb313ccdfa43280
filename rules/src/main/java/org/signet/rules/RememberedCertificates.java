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

import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.signet.TemporaryFailureException;
import org.signet.cert.CertificateSource;
import org.signet.cert.EmailAddress;

/**
 * Asks once for each address, for the length of one mail: an archive is asked for once, and is the same for all recipients. A certificate
 * that a source has twice, as in two files, is one.
 */
final class RememberedCertificates implements CertificateSource {
    private final CertificateSource source;
    private final Map<EmailAddress, List<X509Certificate>> known = new HashMap<>();

    RememberedCertificates(CertificateSource source) {
        this.source = Objects.requireNonNull(source);
    }

    @Override
    public List<X509Certificate> find(EmailAddress address) throws TemporaryFailureException {
        List<X509Certificate> found = known.get(address);
        if (found == null) {
            found = source.find(address).stream().distinct().toList();
            known.put(address, found);
        }
        return found;
    }
}
