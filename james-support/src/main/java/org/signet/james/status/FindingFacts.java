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
package org.signet.james.status;

import java.util.Optional;
import org.apache.mailet.AttributeValue;
import org.signet.verify.Finding;

/**
 * What a mail attribute says of one finding.
 *
 * @param code as {@code sender-mismatch}
 * @param explanation one sentence for an administrator; it may quote what the sender wrote
 * @param severity what it speaks against
 */
public record FindingFacts(String code, String explanation, Severity severity) {
    /** The facts of that finding. */
    public static FindingFacts of(Finding finding) {
        return new FindingFacts(finding.code(), finding.explanation(), Severity.of(finding));
    }

    AttributeValue<?> toAttributeValue() {
        return new AttributeMapWriter().text("code", code).text("explanation", explanation).text("severity", severity.word()).value();
    }

    /** Nothing where the map is none of a finding. */
    static Optional<FindingFacts> from(AttributeMap map) {
        Optional<Severity> severity = map.text("severity").flatMap(word -> Word.parse(Severity.class, word));
        return severity.flatMap(known -> map.text("code")
                .map(code -> new FindingFacts(code, map.text("explanation").orElse(""), known)));
    }
}
