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
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.signet.MalformedMessageException;
import org.signet.james.mail.MailContent;
import org.signet.james.matching.SmimeMatcher;
import org.signet.mime.SmimeType;
import org.signet.mime.Workspace;

/**
 * Matches mail that is encrypted with S/MIME as a whole, whether anybody here can open it or not. A message that is encrypted with PGP
 * and one with an encrypted attachment do not match.
 */
public class IsSMIMEEncrypted extends SmimeMatcher {
    @Override
    protected Collection<MailAddress> select(Mail mail) throws MessagingException, IOException, MalformedMessageException {
        try (Workspace workspace = Workspace.open()) {
            return allIf(SmimeType.of(MailContent.read(mail, workspace)).isEncrypted(), mail);
        }
    }
}
