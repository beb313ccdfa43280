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
import java.util.Optional;
import org.apache.james.core.MailAddress;
import org.apache.james.metrics.api.MetricFactory;
import org.apache.james.rrt.api.CanSendFrom;
import org.apache.james.user.api.UsersRepository;
import org.apache.mailet.Mail;
import org.apache.mailet.ProcessingState;
import org.signet.SmimeException;
import org.signet.cert.DecryptionKeySource;
import org.signet.decrypt.DecryptionResult;
import org.signet.decrypt.SmimeDecryptor;
import org.signet.james.SmimeMailet;
import org.signet.james.addresses.OwnAddresses;
import org.signet.james.configuration.KeyParameters;
import org.signet.james.configuration.SmimeConfiguration;
import org.signet.james.decryption.DecryptionParameters;
import org.signet.james.decryption.KeyOwnership;
import org.signet.james.decryption.KeysForMail;
import org.signet.james.mail.MailContent;
import org.signet.james.mail.MailCopies;
import org.signet.james.metrics.Operation;
import org.signet.james.metrics.Outcome;
import org.signet.james.parameters.Route;
import org.signet.james.parameters.StrictParameters;
import org.signet.james.status.Certificates;
import org.signet.james.status.DecryptionStatus;
import org.signet.james.status.JamesAttributes;
import org.signet.james.status.MailAttribute;
import org.signet.james.status.SmimeAttributes;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.parameters.Parameter;
import org.signet.stores.KeyRingSource;

/**
 * Decrypts mail that is encrypted as a whole to a key of its recipient; its content becomes what was encrypted, byte for byte, and the
 * other header fields stay. All other mail stays as it is, and an attribute says why. Recipients for whom other keys count get a mail of
 * their own: nobody reads what was encrypted to somebody else.
 */
public class SMIMEDecrypt extends SmimeMailet {
    private final SmimeConfiguration configuration;
    private final UsersRepository users;
    private final CanSendFrom jamesAliases;
    private Setup setup;

    private record Setup(DecryptionKeySource keys, Optional<KeyOwnership> ownership, MailCopies copies,
            MailAttribute<List<byte[]>> usedKeys, Route onNoKey, Route onFailure, Route onMalformed) {
    }

    @Inject
    public SMIMEDecrypt(SmimeConfiguration configuration, UsersRepository users, CanSendFrom jamesAliases, MetricFactory metrics) {
        super(metrics, Operation.DECRYPT);
        this.configuration = configuration;
        this.users = users;
        this.jamesAliases = jamesAliases;
    }

    @Override
    public List<Parameter<?>> parameters() {
        return DecryptionParameters.ALL;
    }

    @Override
    protected void configure(StrictParameters parameters) throws MessagingException {
        KeyParameters keys = new KeyParameters(parameters, configuration);
        Optional<KeyOwnership> ownership = parameters.value(DecryptionParameters.FOR_ANYBODY) ? Optional.empty()
                : Optional.of(ownership(keys));
        setup = new Setup(keys.decryption(), ownership, new MailCopies(getMailetContext()),
                JamesAttributes.certificates(parameters.value(DecryptionParameters.MAIL_ATTRIBUTE)),
                parameters.value(DecryptionParameters.ON_NO_KEY), parameters.value(DecryptionParameters.ON_FAILURE),
                parameters.value(DecryptionParameters.ON_MALFORMED));
    }

    private KeyOwnership ownership(KeyParameters keys) {
        OwnAddresses addresses = new OwnAddresses(getMailetContext(), users, jamesAliases, configuration.settings().aliases());
        Optional<KeyRingSource> own = keys.own();
        return own.isPresent() ? new KeyOwnership(own.get(), keys.choice(own.get()), addresses)
                : new KeyOwnership(keys.shared().keys(), configuration.settings().signing(), addresses);
    }

    @Override
    public Collection<ProcessingState> requiredProcessingState() {
        return Route.processors(setup.onNoKey(), setup.onFailure(), setup.onMalformed());
    }

    @Override
    protected Outcome treat(Mail mail, MimeEntity message, Workspace workspace) throws SmimeException, IOException, MessagingException {
        KeysForMail keys = new KeysForMail(setup.keys(), setup.ownership(), mail.getRecipients());
        DecryptionResult result = new SmimeDecryptor(keys).decrypt(message, workspace);
        List<MailAddress> others = keys.others();
        if (!others.isEmpty()) {
            setup.copies().sendAgain(mail, others);
        }
        if (result instanceof DecryptionResult.Decrypted decrypted) {
            MailContent.replace(mail, message.withContentOf(decrypted.entity()), workspace);
            setup.usedKeys().set(mail, Certificates.encoded(decrypted.keys()));
            SmimeAttributes.DECRYPTED_LAYERS.set(mail, decrypted.layers().stream().map(SmimeAttributes::describe).toList());
            // What a mailet has found out of the signature was about the encrypted content.
            SmimeAttributes.CHECKED_AS.remove(mail);
        }
        return finish(mail, DecryptionStatus.of(result));
    }

    @Override
    protected Outcome malformed(Mail mail) {
        return finish(mail, DecryptionStatus.MALFORMED);
    }

    private Outcome finish(Mail mail, DecryptionStatus status) {
        SmimeAttributes.DECRYPTION_STATUS.set(mail, status);
        switch (status) {
            case DECRYPTED, NOT_ENCRYPTED -> { }
            case NO_KEY -> setup.onNoKey().send(mail);
            case FAILED -> setup.onFailure().send(mail);
            case MALFORMED -> setup.onMalformed().send(mail);
        }
        return Outcome.of(status);
    }
}
