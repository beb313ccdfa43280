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
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.signet.cert.CertificateSource;
import org.signet.cert.EmailAddress;

/** The certificates of a store that are valid now and fit for encryption, by the addresses they name; the newest first. */
public final class RingCertificateSource implements CertificateSource {
    private final KeyRingSource store;
    private final InstantSource clock;

    /** The certificates of this store, with the time of the machine. */
    public RingCertificateSource(KeyRingSource store) {
        this(store, InstantSource.system());
    }

    /** The certificates of this store, with the time of that clock. */
    public RingCertificateSource(KeyRingSource store, InstantSource clock) {
        this.store = Objects.requireNonNull(store);
        this.clock = Objects.requireNonNull(clock);
    }

    @Override
    public List<X509Certificate> find(EmailAddress address) {
        return store.current().recipientCertificates(address, clock.instant());
    }
}
