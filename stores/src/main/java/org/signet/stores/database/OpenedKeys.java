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
package org.signet.stores.database;

import org.signet.TemporaryFailureException;
import org.signet.cache.CacheObserver;
import org.signet.cache.RecentlyUsed;
import org.signet.stores.KeyEntry;

/**
 * The private keys that were opened lately, each under all that its row says of it. The database is asked at every use, so that a key
 * that somebody removes or seals anew, on whatever node, is not found in here any more.
 */
final class OpenedKeys {
    /** Keys of one generation, of which there are two. */
    private static final long ROOM = 500;

    private final CacheObserver observer;
    private volatile RecentlyUsed<String, KeyEntry> entries;

    OpenedKeys(CacheObserver observer) {
        this.observer = observer;
        this.entries = none();
    }

    private RecentlyUsed<String, KeyEntry> none() {
        return new RecentlyUsed<>(ROOM, row -> 1, observer);
    }

    /** The key of that row. */
    KeyEntry open(PrivateKeyRow row, KeySeal seal, String store) throws TemporaryFailureException {
        RecentlyUsed<String, KeyEntry> current = entries;
        String identity = row.identity();
        KeyEntry known = current.find(identity).orElse(null);
        return known != null ? known : current.keep(identity, row.open(seal, store));
    }

    /** Lets go of all of them. */
    void forget() {
        entries = none();
    }
}
