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
import org.apache.james.metrics.api.MetricFactory;
import org.apache.james.rrt.api.CanSendFrom;
import org.apache.james.user.api.UsersRepository;
import org.apache.mailet.Mail;
import org.apache.mailet.MailetContext;
import org.apache.mailet.ProcessingState;
import org.signet.SmimeException;
import org.signet.james.SmimeMailet;
import org.signet.james.addresses.OwnAddresses;
import org.signet.james.configuration.SmimeConfiguration;
import org.signet.james.mail.MailCopies;
import org.signet.james.metrics.Operation;
import org.signet.james.metrics.Outcome;
import org.signet.james.notice.RefusalNotice;
import org.signet.james.parameters.Route;
import org.signet.james.parameters.StrictParameters;
import org.signet.james.rules.PlanExecution;
import org.signet.james.rules.RefusedMail;
import org.signet.james.rules.RulesApplication;
import org.signet.james.rules.RulesParameters;
import org.signet.james.rules.RulesSigning;
import org.signet.james.rules.RulesSources;
import org.signet.james.signing.SigningPermission;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.parameters.Parameter;
import org.signet.rules.Planner;

/**
 * Signs and encrypts mail as the rules in {@code conf/smime.xml} ask for each recipient. Mail that has to be encrypted and cannot be
 * never goes on: whatever fails, it is refused or held. One mailet does all of it, so that no other sees what is half done.
 */
public class SMIMEApplyRules extends SmimeMailet {
    private final SmimeConfiguration configuration;
    private final UsersRepository users;
    private final CanSendFrom jamesAliases;
    private Setup setup;

    private record Setup(RulesApplication rules, Route onRefused, RefusedMail unreadable) {
    }

    @Inject
    public SMIMEApplyRules(SmimeConfiguration configuration, UsersRepository users, CanSendFrom jamesAliases, MetricFactory metrics) {
        super(metrics, Operation.RULES);
        this.configuration = configuration;
        this.users = users;
        this.jamesAliases = jamesAliases;
    }

    @Override
    public List<Parameter<?>> parameters() {
        return RulesParameters.ALL;
    }

    /** What is asked while rules are applied. */
    protected RulesSources sources() {
        return RulesSources.of(configuration);
    }

    @Override
    protected void configure(StrictParameters parameters) throws MessagingException {
        RulesParameters.requireFailureStops(parameters);
        MailetContext context = getMailetContext();
        RulesSources sources = sources();
        OwnAddresses addresses = new OwnAddresses(context, users, jamesAliases, configuration.settings().aliases());
        RulesSigning signing = new RulesSigning(new SigningPermission(RulesParameters.scope(parameters), addresses), sources.keys());
        MailCopies copies = new MailCopies(context, this::openWorkspace);
        RefusalNotice notice = new RefusalNotice(context);
        Route onRefused = parameters.value(RulesParameters.ON_REFUSED);
        PlanExecution execution = new PlanExecution(copies, new RefusedMail(onRefused, notice, copies),
                parameters.value(RulesParameters.NOTICE), this::openWorkspace);
        setup = new Setup(new RulesApplication(sources.rules(), new Planner(sources.certificates()), sources.capabilities(), signing,
                configuration.recipientEncoders(), execution), onRefused,
                new RefusedMail(parameters.value(RulesParameters.ON_MALFORMED), notice, copies));
    }

    @Override
    public Collection<ProcessingState> requiredProcessingState() {
        return Route.processors(setup.onRefused(), setup.unreadable().route());
    }

    @Override
    protected boolean mayBePassedBy() {
        return false;
    }

    @Override
    protected Outcome treat(Mail mail, MimeEntity message, Workspace workspace) throws SmimeException, IOException, MessagingException {
        return setup.rules().apply(mail, message, workspace);
    }

    @Override
    protected Outcome malformed(Mail mail) throws MessagingException, IOException {
        setup.unreadable().malformed(mail);
        return Outcome.malformedForRules();
    }
}
