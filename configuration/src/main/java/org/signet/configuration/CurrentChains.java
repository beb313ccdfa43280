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
package org.signet.configuration;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.cert.ChainBuilder;
import org.signet.cert.PathPolicy;
import org.signet.policy.AlgorithmParameters;
import org.signet.policy.PathParameters;
import org.signet.stores.KeyRing;
import org.signet.stores.KeyRingSource;

/** Paths to the roots that {@code conf/smime.xml} trusts, as their files are now. May be used by many threads. */
final class CurrentChains {
    private final TrustSource trust;
    private final KeyRingSource intermediates;
    private final AlgorithmPolicy algorithms;
    private final PathPolicy path;
    // Threads that race make equal ones.
    private volatile Optional<Made> made = Optional.empty();

    private record Made(List<KeyRing> trusted, KeyRing known, ChainBuilder chains) {
    }

    private CurrentChains(TrustSource trust, KeyRingSource intermediates, VerificationSettings verification) {
        this.trust = Objects.requireNonNull(trust);
        this.intermediates = Objects.requireNonNull(intermediates);
        this.algorithms = AlgorithmParameters.read(verification);
        this.path = PathParameters.read(verification);
    }

    /**
     * The paths that these settings allow; nothing where they name no root.
     *
     * @throws org.signet.ConfigurationException if a file is missing or cannot be used
     */
    static Optional<CurrentChains> of(SmimeSettings settings, FileStores files) {
        return TrustSource.open(settings, files).map(trust -> new CurrentChains(trust,
                files.open(SmimeXml.NAME + ": the element smime/intermediates", settings.intermediates()), settings.verification()));
    }

    /** What builds them now. */
    ChainBuilder get() {
        List<KeyRing> trusted = trust.rings();
        KeyRing known = intermediates.current();
        Optional<Made> current = made.filter(earlier -> earlier.trusted().equals(trusted) && earlier.known().equals(known));
        if (current.isEmpty()) {
            current = Optional.of(new Made(trusted, known,
                    new ChainBuilder(trust.anchors(trusted), known.intermediates(), algorithms, path)));
            made = current;
        }
        return current.get().chains();
    }
}
