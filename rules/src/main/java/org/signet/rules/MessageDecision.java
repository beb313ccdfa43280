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
package org.signet.rules;

import java.util.List;
import java.util.Objects;

/**
 * What the rules ask for a mail.
 *
 * @param facts the mail
 * @param recipients what they ask for each recipient, in the order of the facts
 * @param subjectTags the texts in the subject that were meant for us, to be taken out before it leaves
 */
public record MessageDecision(MessageFacts facts, List<RecipientDecision> recipients, List<String> subjectTags) {
    public MessageDecision {
        Objects.requireNonNull(facts);
        recipients = List.copyOf(recipients);
        subjectTags = List.copyOf(subjectTags);
    }

    /** The subject as it leaves: without the tags. */
    public String subject() {
        String subject = facts.subject();
        for (String tag : subjectTags) {
            subject = new SubjectTag(tag).takenOutOf(subject);
        }
        return subject;
    }
}
