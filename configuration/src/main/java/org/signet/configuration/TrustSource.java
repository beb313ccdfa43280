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
import java.util.Optional;
import java.util.stream.Stream;
import org.signet.cert.TrustAnchors;
import org.signet.stores.KeyRing;
import org.signet.stores.KeyRingSource;

/**
 * Where the trusted certificates are.
 *
 * @param everywhere those for all mail
 * @param bound those for mail from some domains only
 */
public record TrustSource(KeyRingSource everywhere, List<BoundTrust<KeyRingSource>> bound) {
    public TrustSource {
        bound = List.copyOf(bound);
    }

    /**
     * The roots of the elements {@code trust}; nothing where there is none.
     *
     * @param files opens the files
     * @throws org.signet.ConfigurationException if a file is missing or cannot be used
     */
    public static Optional<TrustSource> open(SmimeSettings settings, FileStores files) {
        String origin = SmimeXml.NAME + ": the element smime/trust";
        return settings.trust().map(everywhere -> new TrustSource(files.open(origin, everywhere), settings.boundTrust().stream()
                .map(bound -> new BoundTrust<KeyRingSource>(bound.domains(), files.open(origin, List.of(bound.certificates())))).toList()));
    }

    /** What is in the stores now; that for all mail comes first. */
    public List<KeyRing> rings() {
        return Stream.concat(Stream.of(everywhere), bound.stream().map(BoundTrust::certificates)).map(KeyRingSource::current).toList();
    }

    /** The trusted certificates in these rings, which are those of {@link #rings()} at one time. */
    public TrustAnchors anchors(List<KeyRing> rings) {
        TrustAnchors anchors = rings.getFirst().trustAnchors();
        for (int i = 0; i < bound.size(); i++) {
            anchors = anchors.withBound(rings.get(i + 1).trustAnchors().certificates(), bound.get(i).domains());
        }
        return anchors;
    }
}
