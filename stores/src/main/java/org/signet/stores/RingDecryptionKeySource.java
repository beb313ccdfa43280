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
import java.util.Objects;
import org.signet.cert.DecryptionKeySource;
import org.signet.decrypt.DecryptionKey;
import org.signet.decrypt.RecipientHint;

/** All keys of a store, by their certificates, however old those are. */
public final class RingDecryptionKeySource implements DecryptionKeySource {
    private final KeyRingSource store;

    /** The keys of this store. */
    public RingDecryptionKeySource(KeyRingSource store) {
        this.store = Objects.requireNonNull(store);
    }

    @Override
    public List<DecryptionKey> find(RecipientHint hint) {
        return store.current().keysOf(hint);
    }
}
