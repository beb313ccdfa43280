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
package org.signet.revocation;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Fetched revocation lists, parsed: a list that is the same as before has been verified already. Holds no more than a bounded number of
 * bytes, the most recently used. For any number of threads.
 */
final class ParsedLists {
    private static final long MAX_BYTES = 64L * 1024 * 1024;

    private final Map<URI, RevocationList> lists = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** The list with this encoding, which was fetched from there; nothing where it cannot be parsed. */
    Optional<RevocationList> parse(URI location, byte[] encoded) {
        Optional<RevocationList> known = find(location).filter(list -> list.isEncodedAs(encoded));
        if (known.isPresent()) {
            return known;
        }
        Optional<RevocationList> parsed = RevocationList.parse(encoded);
        parsed.ifPresent(list -> keep(location, list));
        return parsed;
    }

    private synchronized Optional<RevocationList> find(URI location) {
        return Optional.ofNullable(lists.get(location));
    }

    private synchronized void keep(URI location, RevocationList list) {
        RevocationList former = lists.put(location, list);
        bytes += list.length() - (former == null ? 0 : former.length());
        var eldest = lists.values().iterator();
        while (bytes > MAX_BYTES && eldest.hasNext()) {
            bytes -= eldest.next().length();
            eldest.remove();
        }
    }
}
