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
import org.apache.james.metrics.api.MetricFactory;
import org.apache.james.rrt.api.CanSendFrom;
import org.apache.james.user.api.UsersRepository;
import org.apache.mailet.Mail;
import org.apache.mailet.ProcessingState;
import org.signet.SmimeException;
import org.signet.james.SmimeMailet;
import org.signet.james.addresses.OwnAddresses;
import org.signet.james.configuration.KeyParameters;
import org.signet.james.configuration.SmimeConfiguration;
import org.signet.james.mail.MailContent;
import org.signet.james.metrics.Operation;
import org.signet.james.metrics.Outcome;
import org.signet.james.parameters.Route;
import org.signet.james.parameters.StrictParameters;
import org.signet.james.signing.SenderKeys;
import org.signet.james.signing.SignerPresentation;
import org.signet.james.signing.SigningParameters;
import org.signet.james.signing.SigningPermission.Decision;
import org.signet.james.signing.SigningPermission;
import org.signet.james.status.JamesAttributes;
import org.signet.james.status.SigningStatus;
import org.signet.james.status.SmimeAttributes;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.parameters.Parameter;
import org.signet.sign.SigningIdentity;
import org.signet.sign.SmimeSigner;

/**
 * Signs what its submitter may say: mail of a user who logged in, from the user's own address, with the key of that address. Mail that is
 * signed or encrypted already stays as it is, so that a mail which comes by twice is signed once.
 */
public class SMIMESign extends SmimeMailet {
    private final SmimeConfiguration configuration;
    private final UsersRepository users;
    private final CanSendFrom jamesAliases;
    private Setup setup;

    private record Setup(SmimeSigner signer, SenderKeys keys, SigningPermission permission, SignerPresentation presentation,
            Route onNoKey, Route onNotAllowed, Route onMalformed) {
    }

    @Inject
    public SMIMESign(SmimeConfiguration configuration, UsersRepository users, CanSendFrom jamesAliases, MetricFactory metrics) {
        super(metrics, Operation.SIGN);
        this.configuration = configuration;
        this.users = users;
        this.jamesAliases = jamesAliases;
    }

    @Override
    public List<Parameter<?>> parameters() {
        return SigningParameters.ALL;
    }

    @Override
    protected void configure(StrictParameters parameters) throws MessagingException {
        OwnAddresses addresses = new OwnAddresses(getMailetContext(), users, jamesAliases, configuration.settings().aliases());
        setup = new Setup(new SmimeSigner(SigningParameters.policy(parameters)),
                SenderKeys.of(new KeyParameters(parameters, configuration)),
                new SigningPermission(SigningParameters.scope(parameters), addresses), SigningParameters.presentation(parameters),
                parameters.value(SigningParameters.ON_NO_KEY), parameters.value(SigningParameters.ON_NOT_ALLOWED),
                parameters.value(SigningParameters.ON_MALFORMED));
        parameters.value(SigningParameters.DEBUG);
    }

    @Override
    public Collection<ProcessingState> requiredProcessingState() {
        return Route.processors(setup.onNoKey(), setup.onNotAllowed(), setup.onMalformed());
    }

    @Override
    protected Outcome treat(Mail mail, MimeEntity message, Workspace workspace) throws SmimeException, IOException, MessagingException {
        return switch (setup.permission().decide(mail, message)) {
            case Decision.Denied denied -> finish(mail, denied.reason());
            case Decision.Permitted permitted -> {
                Optional<SigningIdentity> key = setup.keys().find(permitted);
                if (key.isPresent()) {
                    sign(mail, message, key.get(), workspace);
                }
                yield finish(mail, key.isPresent() ? SigningStatus.SIGNED : SigningStatus.NO_KEY);
            }
        };
    }

    private void sign(Mail mail, MimeEntity message, SigningIdentity key, Workspace workspace)
            throws SmimeException, IOException, MessagingException {
        MimeEntity presented = setup.presentation().apply(message, key.certificate(), mail.getMaybeSender().asString());
        MailContent.replace(mail, setup.signer().sign(presented, key, workspace), workspace);
        JamesAttributes.SIGNING_MAILET.set(mail, getClass().getName());
        JamesAttributes.SIGNATURE_VALIDITY.set(mail, "valid");
        key.emails().stream().findFirst().ifPresent(address -> JamesAttributes.SIGNER_ADDRESS.set(mail, address.toString()));
    }

    @Override
    protected Outcome malformed(Mail mail) {
        return finish(mail, SigningStatus.MALFORMED);
    }

    private Outcome finish(Mail mail, SigningStatus status) {
        SmimeAttributes.SIGNING_STATUS.set(mail, status);
        switch (status) {
            case SIGNED, ALREADY_SIGNED, NO_SENDER, POSTMASTER -> { }
            case NO_KEY -> setup.onNoKey().send(mail);
            case NOT_ALLOWED -> setup.onNotAllowed().send(mail);
            case MALFORMED -> setup.onMalformed().send(mail);
        }
        return Outcome.of(status);
    }
}
