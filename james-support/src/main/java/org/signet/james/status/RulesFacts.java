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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.mailet.AttributeValue;

/**
 * What a mail attribute says of the rules that were applied to a mail.
 *
 * @param recipients what became of it for each of this mail's recipients; those who got a mail of their own are in that mail's attribute
 * @param subjectTags the tags for this server that were in the subject, and were taken out
 */
public record RulesFacts(List<RecipientFacts> recipients, List<String> subjectTags) {
    public RulesFacts {
        recipients = List.copyOf(recipients);
        subjectTags = List.copyOf(subjectTags);
    }

    AttributeValue<?> toAttributeValue() {
        return new AttributeMapWriter()
                .list("recipients", new ArrayList<>(recipients.stream().map(RecipientFacts::toAttributeValue).toList()))
                .texts("subject-tags", subjectTags).value();
    }

    /** Nothing where the value is no map. */
    static Optional<RulesFacts> fromAttributeValue(Object value) {
        return AttributeMap.of(value).map(map -> new RulesFacts(
                map.maps("recipients").stream().flatMap(recipient -> RecipientFacts.from(recipient).stream()).toList(),
                map.texts("subject-tags")));
    }
}
