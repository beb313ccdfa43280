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
package org.signet.james.verification;

import java.util.List;
import java.util.stream.Stream;
import org.signet.cert.TrustAnchors;
import org.signet.configuration.BoundTrust;
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

    /** What is in the stores now; that for all mail comes first. */
    List<KeyRing> rings() {
        return Stream.concat(Stream.of(everywhere), bound.stream().map(BoundTrust::certificates)).map(KeyRingSource::current).toList();
    }

    /** The trusted certificates in these rings. */
    TrustAnchors anchors(List<KeyRing> rings) {
        TrustAnchors anchors = rings.getFirst().trustAnchors();
        for (int i = 0; i < bound.size(); i++) {
            anchors = anchors.withBound(rings.get(i + 1).trustAnchors().certificates(), bound.get(i).domains());
        }
        return anchors;
    }
}
