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
import java.util.regex.Pattern;
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

/** Matches mail with a header field of that name whose whole value is what a regular expression describes. */
public class SMIMEHeaderIs extends SmimeMatcher {
    /** The name of a field (RFC 5322 §2.2): printable characters of ASCII. */
    private static final Pattern NAME = Pattern.compile("[!-9;-~]+");
    static final Parameter<Trigger> TRIGGER = Parameter.text("condition", "the name of a header field, a colon and a regular expression",
            "The field, and what its whole value has to be.", "Sensitivity: company-confidential").map(SMIMEHeaderIs::split);

    private String name = "";
    private HeaderPattern value;

    record Trigger(String name, String expression) {
    }

    @Override
    public Optional<Parameter<?>> condition() {
        return Optional.of(TRIGGER);
    }

    @Override
    protected void configure(Condition condition) throws MessagingException {
        Trigger trigger = condition.value(TRIGGER);
        try {
            name = trigger.name();
            value = HeaderPattern.compile(trigger.expression());
        } catch (PatternSyntaxException e) {
            throw condition.wrong(e);
        }
    }

    @Override
    protected Collection<MailAddress> select(Mail mail) throws MessagingException, IOException, MalformedMessageException {
        try (Workspace workspace = Workspace.open()) {
            for (HeaderField field : MailContent.readHeader(mail, workspace).headers().all(name)) {
                if (value.isAllOf(field)) {
                    return mail.getRecipients();
                }
            }
            return allIf(false, mail);
        }
    }

    private static Optional<Trigger> split(String condition) {
        String[] halves = condition.split(":", 2);
        boolean complete = halves.length == 2 && NAME.matcher(halves[0].strip()).matches() && !halves[1].isBlank();
        return complete ? Optional.of(new Trigger(halves[0].strip(), halves[1].strip())) : Optional.empty();
    }
}
