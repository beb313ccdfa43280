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

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.signet.ConfigurationException;
import org.signet.SmimeException;
import org.signet.cert.EmailAddress;
import org.signet.james.addresses.HeaderAddresses;
import org.signet.james.configuration.SmimeConfiguration;
import org.signet.james.mail.MailContent;
import org.signet.james.matching.Condition;
import org.signet.james.matching.SmimeMatcher;
import org.signet.james.signing.SenderKeys;
import org.signet.james.signing.SigningPermission.Decision.Permitted;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;

/**
 * Matches mail for whose sender {@code conf/smime.xml} has a key to sign with now, chosen as SMIMESign chooses it. Whether the submitter
 * may use that key is for SMIMESign to find out.
 */
public class HasSMIMEKey extends SmimeMatcher {
    private final SmimeConfiguration configuration;
    private SenderKeys keys;

    @Inject
    public HasSMIMEKey(SmimeConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    protected void configure(Condition condition) {
        keys = SenderKeys.of(configuration.stores()).orElseThrow(() -> new ConfigurationException(
                "nothing says where the private keys are; give the element keys in conf/smime.xml"));
    }

    @Override
    protected Collection<MailAddress> select(Mail mail) throws SmimeException, IOException, MessagingException {
        try (Workspace workspace = Workspace.open()) {
            MimeEntity header = MailContent.readHeader(mail, workspace);
            Optional<List<EmailAddress>> authors = HeaderAddresses.authors(header);
            return allIf(authors.isPresent() && keys.find(new Permitted(authors.get(), HeaderAddresses.sender(header))).isPresent(), mail);
        }
    }
}
