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
package org.signet.matchers;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.signet.MalformedMessageException;
import org.signet.james.mail.MailContent;
import org.signet.james.matching.Condition;
import org.signet.james.matching.HeaderPattern;
import org.signet.james.matching.SmimeMatcher;
import org.signet.mime.HeaderField;
import org.signet.mime.Workspace;
import org.signet.parameters.Parameter;

/** Matches mail in whose subject there is something that a regular expression describes. */
public class SMIMESubjectMatches extends SmimeMatcher {
    static final Parameter<String> EXPRESSION = Parameter.text("condition", "a regular expression",
            "What has to be somewhere in the subject.", "\\[(encrypt|secure)\\]");

    private HeaderPattern expression;

    @Override
    public Optional<Parameter<?>> condition() {
        return Optional.of(EXPRESSION);
    }

    @Override
    protected void configure(Condition condition) throws MessagingException {
        try {
            expression = HeaderPattern.compile(condition.value(EXPRESSION));
        } catch (PatternSyntaxException e) {
            throw condition.wrong(e);
        }
    }

    @Override
    protected Collection<MailAddress> select(Mail mail) throws MessagingException, IOException, MalformedMessageException {
        try (Workspace workspace = Workspace.open()) {
            for (HeaderField subject : MailContent.readHeader(mail, workspace).headers().all("Subject")) {
                if (expression.isIn(subject)) {
                    return mail.getRecipients();
                }
            }
            return allIf(false, mail);
        }
    }
}
