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
import java.util.List;
import java.util.Optional;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.signet.MalformedMessageException;
import org.signet.james.addresses.ShownAuthors;
import org.signet.james.mail.MailContent;
import org.signet.james.matching.AddressPattern;
import org.signet.james.matching.Condition;
import org.signet.james.matching.SmimeMatcher;
import org.signet.mime.Workspace;
import org.signet.parameters.Parameter;

/**
 * Matches mail that people may take for mail of one of these addresses: an address of a From field, or one that is shown as the name beside
 * it. The envelope sender does not count, since nobody sees it. Who the message is really from is for SMIMECheckSignature to find out.
 */
public class SMIMEFromIs extends SmimeMatcher {
    static final Parameter<List<AddressPattern>> AUTHORS =
            AddressPattern.condition("The addresses that the message claims to be from.", "*.partner.example");

    private List<AddressPattern> authors = List.of();

    @Override
    public Optional<Parameter<?>> condition() {
        return Optional.of(AUTHORS);
    }

    @Override
    protected void configure(Condition condition) throws MessagingException {
        authors = condition.value(AUTHORS);
    }

    @Override
    protected Collection<MailAddress> select(Mail mail) throws MessagingException, IOException, MalformedMessageException {
        try (Workspace workspace = Workspace.open()) {
            return allIf(ShownAuthors.of(MailContent.readHeader(mail, workspace)).stream()
                    .anyMatch(address -> authors.stream().anyMatch(author -> author.matches(address))), mail);
        }
    }
}
