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
package org.signet.stores.smimea;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.cert.EmailAddress;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

/** The names in the DNS under which the certificates of an address may be (RFC 8162 §3). */
final class OwnerName {
    private static final int OCTETS = 28;
    private static final String LABEL = "_smimecert";

    private OwnerName() {
    }

    /**
     * The name for the local part as it is written, and then the one for its lower-case form where that differs: senders write
     * {@code Alice@}, which the domain delivers like {@code alice@}, and publishes under that alone. Nothing for a domain that is not in
     * the DNS, as an address literal.
     */
    static List<Name> of(EmailAddress address) {
        return Stream.of(address.localPart(), address.localPart().toLowerCase(Locale.ROOT)).distinct()
                .flatMap(local -> name(local, address.domain()).stream()).toList();
    }

    private static Optional<Name> name(String localPart, String domain) {
        if (domain.startsWith("[")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Name.fromString(hash(localPart) + "." + LABEL + "." + domain, Name.root));
        } catch (TextParseException tooLong) {
            return Optional.empty();
        }
    }

    private static String hash(String localPart) {
        byte[] text = Normalizer.normalize(localPart, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(DigestAlgorithm.SHA256.hash(text), 0, OCTETS);
    }
}
