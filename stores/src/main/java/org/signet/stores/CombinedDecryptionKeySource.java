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
import org.signet.cert.DecryptionKeySource;
import org.signet.decrypt.DecryptionKey;
import org.signet.decrypt.RecipientHint;

/**
 * Several sources in order: the first that has the key answers. Any source's key is the right one, so a source that cannot be asked is
 * passed over, and only matters if no other has the key.
 *
 * @param sources in their order
 */
public record CombinedDecryptionKeySource(List<DecryptionKeySource> sources) implements DecryptionKeySource {
    public CombinedDecryptionKeySource {
        sources = List.copyOf(sources);
    }

    @Override
    public List<DecryptionKey> find(RecipientHint hint) throws TemporaryFailureException {
        Optional<TemporaryFailureException> failure = Optional.empty();
        for (DecryptionKeySource source : sources) {
            try {
                List<DecryptionKey> found = source.find(hint);
                if (!found.isEmpty()) {
                    return found;
                }
            } catch (TemporaryFailureException notNow) {
                failure = Optional.of(notNow);
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        return List.of();
    }
}
