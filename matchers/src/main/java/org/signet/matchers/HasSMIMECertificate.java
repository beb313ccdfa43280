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
import java.util.Collection;
import java.util.function.Supplier;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.signet.ConfigurationException;
import org.signet.TemporaryFailureException;
import org.signet.cert.CertificateSource;
import org.signet.james.configuration.SmimeConfiguration;
import org.signet.james.encryption.RecipientCertificate;
import org.signet.james.encryption.RecipientLookup;
import org.signet.james.matching.Condition;
import org.signet.james.matching.SmimeMatcher;

/**
 * Matches the recipients for whom there is a certificate that can be encrypted to now. James splits the mail: the others go another way.
 * A store that cannot be asked is an exception, and never the answer that there is no certificate.
 */
public class HasSMIMECertificate extends SmimeMatcher {
    private final Supplier<CertificateSource> store;
    private CertificateSource certificates;

    @Inject
    public HasSMIMECertificate(SmimeConfiguration configuration) {
        this(() -> certificates(configuration));
    }

    HasSMIMECertificate(Supplier<CertificateSource> store) {
        this.store = store;
    }

    private static CertificateSource certificates(SmimeConfiguration configuration) {
        return configuration.stores().certificates().orElseThrow(() -> new ConfigurationException(
                "nothing says where the certificates of recipients are; give the element certificates in conf/smime.xml"));
    }

    @Override
    protected void configure(Condition condition) {
        certificates = store.get();
    }

    @Override
    protected Collection<MailAddress> select(Mail mail) throws TemporaryFailureException {
        return RecipientLookup.of(mail.getRecipients(), certificates).encryptable().stream().map(RecipientCertificate::recipient).toList();
    }
}
