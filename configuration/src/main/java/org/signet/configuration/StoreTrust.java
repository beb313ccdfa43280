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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.cert.ChainBuilder;
import org.signet.cert.PathPolicy;
import org.signet.cert.TrustAnchors;
import org.signet.policy.AlgorithmParameters;
import org.signet.policy.PathParameters;
import org.signet.stores.CertificateTrust;
import org.signet.stores.ChainTrust;
import org.signet.stores.KeyRing;
import org.signet.stores.KeyRingSource;

/**
 * Trusts the certificates that stores on the network give as signatures are trusted: by the roots of the elements {@code trust}, with the
 * authorities of {@code intermediates}, as these files are at the time.
 */
final class StoreTrust {
    private final List<KeyRingSource> roots = new ArrayList<>();
    private final List<BoundTrust<KeyRingSource>> bound = new ArrayList<>();
    private final KeyRingSource intermediates;
    private final AlgorithmPolicy algorithms;
    private final PathPolicy policy;
    private List<KeyRing> rings = List.of();
    private ChainBuilder chains;

    private StoreTrust(SmimeSettings settings, FileStores files) {
        String origin = SmimeXml.NAME + ": the element smime/";
        settings.trust().ifPresent(places -> roots.add(files.open(origin + "trust", places)));
        settings.boundTrust().forEach(one -> bound.add(
                new BoundTrust<>(one.domains(), files.open(origin + "trust", List.of(one.certificates())))));
        this.intermediates = files.open(origin + "intermediates", settings.intermediates());
        this.algorithms = AlgorithmParameters.read(settings.verification());
        this.policy = PathParameters.read(settings.verification());
        this.chains = new ChainBuilder(TrustAnchors.NONE, List.of(), algorithms, policy);
    }

    /**
     * The trust that these settings say; none where they name no root.
     *
     * @throws org.signet.ConfigurationException if a file is missing or cannot be used
     */
    static CertificateTrust of(SmimeSettings settings, FileStores files) {
        boolean none = settings.trust().isEmpty() && settings.boundTrust().isEmpty();
        return none ? CertificateTrust.NONE : new ChainTrust(new StoreTrust(settings, files)::chains);
    }

    private synchronized ChainBuilder chains() {
        List<KeyRing> now = Stream.of(roots.stream(), bound.stream().map(BoundTrust::certificates), Stream.of(intermediates))
                .flatMap(sources -> sources).map(KeyRingSource::current).toList();
        if (!now.equals(rings)) {
            chains = new ChainBuilder(anchors(now), now.getLast().intermediates(), algorithms, policy);
            rings = now;
        }
        return chains;
    }

    private TrustAnchors anchors(List<KeyRing> now) {
        TrustAnchors anchors = roots.isEmpty() ? TrustAnchors.NONE : now.getFirst().trustAnchors();
        for (int i = 0; i < bound.size(); i++) {
            anchors = anchors.withBound(now.get(roots.size() + i).trustAnchors().certificates(), bound.get(i).domains());
        }
        return anchors;
    }
}
