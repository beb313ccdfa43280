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
package org.signet.decrypt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.signet.cert.DecryptionKeySource;

/** Keys that are all in memory. */
public final class DecryptionKeys implements DecryptionKeySource {
    private final List<DecryptionKey> keys;
    private final Map<RecipientHint, List<DecryptionKey>> byHint = new HashMap<>();

    private DecryptionKeys(List<DecryptionKey> keys) {
        this.keys = keys;
        for (DecryptionKey key : keys) {
            key.hints().forEach(hint -> byHint.computeIfAbsent(hint, first -> new ArrayList<>()).add(key));
        }
    }

    /** These keys, which are tried in this order where several fit. */
    public static DecryptionKeys of(Collection<DecryptionKey> keys) {
        return new DecryptionKeys(List.copyOf(keys));
    }

    /** These keys, which are tried in this order where several fit. */
    public static DecryptionKeys of(DecryptionKey... keys) {
        return new DecryptionKeys(List.of(keys));
    }

    @Override
    public List<DecryptionKey> find(RecipientHint hint) {
        return List.copyOf(byHint.getOrDefault(hint, List.of()));
    }

    @Override
    public String toString() {
        return "DecryptionKeys" + keys;
    }
}
