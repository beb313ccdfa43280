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

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.signet.TemporaryFailureException;
import org.signet.cert.DistinguishedNames;

/** The revocation lists at hand while one message is judged. Those of the message are parsed when the first is asked for. */
final class AvailableLists {
    private final RevocationListSource source;
    private final List<byte[]> encodedOfMessage;
    private Optional<List<RevocationList>> ofMessage = Optional.empty();

    AvailableLists(RevocationListSource source, List<byte[]> ofMessage) {
        this.source = source;
        this.encodedOfMessage = List.copyOf(ofMessage);
    }

    /** Whether there can be no list at all. */
    boolean isNone() {
        return source == RevocationListSource.NONE && encodedOfMessage.isEmpty();
    }

    /** The lists that were issued in these names. */
    List<RevocationList> issuedBy(Collection<X500Name> issuers) throws TemporaryFailureException {
        List<RevocationList> lists = new ArrayList<>();
        for (X500Name issuer : issuers) {
            lists.addAll(source.issuedBy(issuer));
            ofMessage().stream().filter(list -> DistinguishedNames.match(list.issuer(), issuer)).forEach(lists::add);
        }
        return lists;
    }

    private List<RevocationList> ofMessage() {
        if (ofMessage.isEmpty()) {
            ofMessage = Optional.of(encodedOfMessage.stream().flatMap(encoded -> RevocationList.parse(encoded).stream()).toList());
        }
        return ofMessage.get();
    }
}
