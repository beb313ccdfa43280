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
package org.signet.encrypt;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.signet.TemporaryFailureException;

/** Where it is known what the owner of a certificate can decrypt. */
@FunctionalInterface
public interface CapabilitySource {
    /** What certificates say of themselves (RFC 4262). */
    CapabilitySource CERTIFICATES = Capabilities::of;

    /**
     * What the owner of this certificate can do, by the newest that is known; nothing where nothing is known.
     *
     * @throws TemporaryFailureException if it could not be found out
     */
    Optional<Capabilities> find(X509Certificate certificate) throws TemporaryFailureException;

    /** Several sources in order: the first that knows something answers. One that cannot be asked is not passed over. */
    static CapabilitySource inOrder(List<CapabilitySource> sources) {
        List<CapabilitySource> all = List.copyOf(sources);
        return certificate -> {
            for (CapabilitySource source : all) {
                Optional<Capabilities> found = source.find(certificate);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        };
    }
}
