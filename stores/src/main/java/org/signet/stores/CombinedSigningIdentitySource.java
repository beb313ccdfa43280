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

import java.util.List;
import java.util.Optional;
import org.signet.TemporaryFailureException;
import org.signet.cert.EmailAddress;
import org.signet.cert.SigningIdentitySource;
import org.signet.sign.SigningIdentity;

/**
 * Several sources in order: the first that has a key for the address answers. A source that cannot be asked is not passed over, for the
 * one after it might sign with a key that is meant for others.
 *
 * @param sources in their order
 */
public record CombinedSigningIdentitySource(List<SigningIdentitySource> sources) implements SigningIdentitySource {
    public CombinedSigningIdentitySource {
        sources = List.copyOf(sources);
    }

    @Override
    public Optional<SigningIdentity> find(EmailAddress address) throws TemporaryFailureException {
        for (SigningIdentitySource source : sources) {
            Optional<SigningIdentity> found = source.find(address);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
