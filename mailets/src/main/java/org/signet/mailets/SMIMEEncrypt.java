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
package org.signet.mailets;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.james.core.MailAddress;
import org.apache.james.metrics.api.MetricFactory;
import org.apache.mailet.Mail;
import org.apache.mailet.ProcessingState;
import org.signet.SmimeException;
import org.signet.cert.CertificateSource;
import org.signet.encrypt.SmimeEncryptor;
import org.signet.james.SmimeMailet;
import org.signet.james.configuration.SmimeConfiguration;
import org.signet.james.encryption.CertificateParameters;
import org.signet.james.encryption.EncryptionParameters;
import org.signet.james.encryption.MailEncryptor;
import org.signet.james.encryption.RecipientLookup;
import org.signet.james.encryption.Refusal;
import org.signet.james.encryption.UnencryptableRecipients;
import org.signet.james.mail.MailCopies;
import org.signet.james.metrics.Operation;
import org.signet.james.metrics.Outcome;
import org.signet.james.notice.RefusalNotice;
import org.signet.james.parameters.Route;
import org.signet.james.parameters.StrictParameters;
import org.signet.james.status.EncryptionStatus;
import org.signet.james.status.SmimeAttributes;
import org.signet.mime.MimeEntity;
import org.signet.mime.SmimeType;
import org.signet.mime.Workspace;
import org.signet.parameters.Parameter;

/**
 * Encrypts mail to the certificates of its recipients. Unless the administrator says otherwise, nobody gets it if it cannot be encrypted
 * for everybody, and nobody learns from it of the recipients of blind copies. Mail that is encrypted already stays as it is.
 */
public class SMIMEEncrypt extends SmimeMailet {
    private final SmimeConfiguration configuration;
    private Setup setup;

    private record Setup(MailEncryptor encryptor, CertificateSource certificates, boolean each, UnencryptableRecipients unencryptable,
            Route onMalformed, Refusal refusal) {
    }

    @Inject
    public SMIMEEncrypt(SmimeConfiguration configuration, MetricFactory metrics) {
        super(metrics, Operation.ENCRYPT);
        this.configuration = configuration;
    }

    @Override
    public List<Parameter<?>> parameters() {
        return EncryptionParameters.ALL;
    }

    @Override
    protected void configure(StrictParameters parameters) throws MessagingException {
        CertificateParameters stores = new CertificateParameters(parameters, configuration);
        Refusal refusal = new Refusal(new RefusalNotice(getMailetContext()), parameters.value(EncryptionParameters.NOTICE));
        MailCopies copies = new MailCopies(getMailetContext());
        SmimeEncryptor smime = new SmimeEncryptor(EncryptionParameters.policy(parameters), configuration.recipientEncoders());
        MailEncryptor encryptor = new MailEncryptor(smime, stores.capabilities(), stores.additional(),
                parameters.value(EncryptionParameters.TOGETHER), copies);
        setup = new Setup(encryptor, stores.recipients(), parameters.value(EncryptionParameters.EACH),
                new UnencryptableRecipients(EncryptionParameters.onMissingCertificate(parameters), refusal, copies),
                parameters.value(EncryptionParameters.ON_MALFORMED), refusal);
    }

    @Override
    protected boolean mayBePassedBy() {
        return setup.unencryptable().inClear();
    }

    @Override
    public Collection<ProcessingState> requiredProcessingState() {
        return Route.processors(setup.unencryptable().route(), setup.onMalformed());
    }

    @Override
    protected Outcome treat(Mail mail, MimeEntity message, Workspace workspace) throws SmimeException, IOException, MessagingException {
        if (SmimeType.of(message).isEncrypted()) {
            return finish(mail, EncryptionStatus.ALREADY_ENCRYPTED);
        }
        if (mail.getRecipients().isEmpty() || setup.unencryptable().inClear() && isSentInClear(mail)) {
            return Outcome.PASSED_BY;
        }
        RecipientLookup found = RecipientLookup.of(mail.getRecipients(), setup.certificates());
        if (!found.others().isEmpty()) {
            SmimeAttributes.RECIPIENTS_WITHOUT_CERTIFICATE.set(mail, found.others().stream().map(MailAddress::asString).toList());
        }
        boolean all = found.others().isEmpty();
        if (all || setup.each() && !found.encryptable().isEmpty()) {
            if (!all) {
                setup.unencryptable().separate(mail, found.others());
            }
            setup.encryptor().encrypt(mail, message, found.encryptable(), workspace);
            return finish(mail, EncryptionStatus.ENCRYPTED);
        }
        Outcome outcome = finish(mail, setup.unencryptable().status());
        setup.unencryptable().hold(mail, found.others());
        return outcome;
    }

    private static boolean isSentInClear(Mail mail) {
        return SmimeAttributes.ENCRYPTION_STATUS.get(mail).filter(EncryptionStatus.SENT_IN_CLEAR::equals).isPresent();
    }

    @Override
    protected Outcome malformed(Mail mail) throws MessagingException, IOException {
        Outcome outcome = finish(mail, EncryptionStatus.MALFORMED);
        if (setup.onMalformed() instanceof Route.Refuse) {
            setup.refusal().refuse(mail, mail.getRecipients(), EncryptionStatus.MALFORMED);
        } else {
            setup.onMalformed().divert(mail);
        }
        return outcome;
    }

    private Outcome finish(Mail mail, EncryptionStatus status) {
        SmimeAttributes.ENCRYPTION_STATUS.set(mail, status);
        return Outcome.of(status);
    }
}
