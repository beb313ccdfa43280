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
package org.signet.james.encryption;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signet.cert.DistinguishedNames;
import org.signet.encrypt.RecipientCertificates;
import org.signet.stores.KeyRing;
import org.signet.stores.KeyRingSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Certificates of those who can read every message, such as an archive. One that cannot be used now is told of and left out. */
public final class AdditionalCertificates {
    private static final Logger LOGGER = LoggerFactory.getLogger(AdditionalCertificates.class);

    private final Optional<KeyRingSource> source;

    /** The certificates in this store, if there is one. */
    public AdditionalCertificates(Optional<KeyRingSource> source) {
        this.source = source;
        current();
    }

    /** Those that can be used now. */
    public List<X509Certificate> current() {
        return source.map(KeyRingSource::current).map(KeyRing::intermediates).orElse(List.of()).stream()
                .filter(AdditionalCertificates::isUsable).toList();
    }

    private static boolean isUsable(X509Certificate certificate) {
        Optional<String> reason = RecipientCertificates.unsuitable(certificate, Instant.now());
        reason.ifPresent(why -> LOGGER.warn("Messages are not encrypted to the additional certificate of {}: {}",
                DistinguishedNames.subject(certificate), why));
        return reason.isEmpty();
    }
}
