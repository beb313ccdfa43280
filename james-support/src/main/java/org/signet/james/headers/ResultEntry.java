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
package org.signet.james.headers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signet.cert.EmailAddress;

/**
 * What {@code Authentication-Results} says of one signer (RFC 8601 §2.2, resinfo).
 *
 * @param result the result
 * @param reasons words for it, as codes of findings are; none are possible
 * @param properties {@code body.…}, as they are written
 */
public record ResultEntry(SmimeResult result, List<String> reasons, List<String> properties) {
    /** Properties are left out rather than written into a line that mail servers have to refuse (RFC 5322 §2.1.1). */
    private static final int LONGEST_PROPERTY = 900;
    private static final String PART = "body.smime-part=";

    public ResultEntry {
        reasons = List.copyOf(reasons);
        properties = List.copyOf(properties);
    }

    /** An entry that names nobody. */
    static ResultEntry of(SmimeResult result, List<String> reasons, Optional<String> part) {
        return new ResultEntry(result, reasons, part.map(PART::concat).stream().toList());
    }

    /**
     * This entry naming the signer: by an address, and by issuer and serial number, of which there are both or none (RFC 7281 §3.2.3).
     *
     * @param identifier left out where it cannot be written in ASCII
     * @param issuer RFC 2253; where the line would be too long, left out together with the serial number
     * @param serial a token
     */
    ResultEntry by(Optional<EmailAddress> identifier, Optional<String> issuer, String serial) {
        List<String> named = new ArrayList<>();
        identifier.flatMap(ResultValue::address).ifPresent(address -> named.add("body.smime-identifier=" + address));
        issuer.map(name -> "body.smime-issuer=" + ResultValue.quoted(ResultValue.asciiName(name)))
                .filter(property -> property.length() <= LONGEST_PROPERTY && serial.length() <= LONGEST_PROPERTY)
                .ifPresent(property -> named.addAll(List.of("body.smime-serial=" + serial, property)));
        return new ResultEntry(result, reasons, Stream.concat(named.stream(), properties.stream()).toList());
    }

    /** This entry for a message that does not have the signature any more. */
    ResultEntry withoutPart() {
        return new ResultEntry(result, reasons, properties.stream().filter(property -> !property.startsWith(PART)).toList());
    }

    /** The entry as it stands in the field, folded. */
    String text() {
        StringBuilder text = new StringBuilder("smime=").append(result.word());
        if (!reasons.isEmpty()) {
            text.append(" reason=").append(ResultValue.folded(reasons, text.length()));
        }
        properties.forEach(property -> text.append("\n\t").append(property));
        return text.toString();
    }
}
