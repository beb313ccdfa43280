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
package org.signet.james;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.james.metrics.api.MetricFactory;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;
import org.signet.ConfigurationException;
import org.signet.MalformedMessageException;
import org.signet.SmimeException;
import org.signet.TemporaryFailureException;
import org.signet.james.mail.MailContent;
import org.signet.james.metrics.Operation;
import org.signet.james.metrics.OperationMetrics;
import org.signet.james.metrics.OperationMetrics.Treatment;
import org.signet.james.metrics.Outcome;
import org.signet.james.parameters.StrictParameters;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.parameters.Parameter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Signet's mailets have in common. A wrong configuration stops the start with one sentence; a mail that is broken is an outcome as
 * any other; what could not be found out now is an exception, and James' {@code onMailetException} says where the mail goes, unchanged.
 */
public abstract class SmimeMailet extends GenericMailet {
    private final Logger logger = LoggerFactory.getLogger(getClass());
    private final MetricFactory factory;
    private final Operation operation;
    private OperationMetrics metrics;
    private Optional<String> onMailetException = Optional.empty();

    /**
     * A mailet that does this with mails.
     *
     * @param factory makes the counters and timers of James
     */
    protected SmimeMailet(MetricFactory factory, Operation operation) {
        this.factory = factory;
        this.operation = operation;
    }

    /** The parameters that the mailet takes. */
    public abstract List<Parameter<?>> parameters();

    /**
     * Prepares for service.
     *
     * @throws MessagingException if a parameter is wrong
     * @throws ConfigurationException if a file is missing or cannot be used; the message becomes the sentence that stops the start
     */
    protected abstract void configure(StrictParameters parameters) throws MessagingException;

    /** What {@link #treat} needs of the message: all of it, unless a mailet says otherwise. */
    protected MimeEntity read(Mail mail, Workspace workspace) throws SmimeException, IOException, MessagingException {
        return MailContent.read(mail, workspace);
    }

    /** Treats a mail, whose message this is, and tells what became of it. Changes the mail only when nothing can fail any more. */
    protected abstract Outcome treat(Mail mail, MimeEntity message, Workspace workspace)
            throws SmimeException, IOException, MessagingException;

    /** Says what becomes of a mail that cannot be read. */
    protected abstract Outcome malformed(Mail mail) throws MessagingException, IOException;

    /** Whether mail may go on to the next mailet where this one fails. Where it may not, a configuration that lets it is of no effect. */
    protected boolean mayBePassedBy() {
        return true;
    }

    /** Where the message is treated; the mailet closes it. */
    protected Workspace openWorkspace() {
        return Workspace.open();
    }

    @Override
    public final void init() throws MessagingException {
        StrictParameters parameters = StrictParameters.of(getMailetConfig());
        try {
            parameters.requireOnly(parameters());
            configure(parameters);
            metrics = new OperationMetrics(factory, operation);
            onMailetException = parameters.onMailetException().map(String::strip);
        } catch (ConfigurationException e) {
            throw parameters.wrong(e);
        }
    }

    @Override
    public final void service(Mail mail) throws MessagingException {
        try (Treatment treatment = metrics.begin()) {
            if (!mayBePassedBy() && onMailetException.filter(processor -> processor.equalsIgnoreCase(mail.getState())).isPresent()) {
                hold(mail);
                return;
            }
            Outcome outcome = treat(mail);
            outcome.line().ifPresent(line -> logger.info("{}: {}", mail.getName(), line));
            treatment.end(outcome);
        } catch (IOException e) {
            throw new MessagingException("the mail cannot be treated now, because its message or a temporary file fails", e);
        }
    }

    /** James sends a mail whose mailet fails on to the next one where it is in the processor of {@code onMailetException} already. */
    private void hold(Mail mail) {
        mail.setErrorMessage("onMailetException of " + getClass().getSimpleName() + " is the processor that the mailet is in");
        logger.error("{}: {}", mail.getName(), mail.getErrorMessage());
        mail.setState(Mail.ERROR);
    }

    private Outcome treat(Mail mail) throws MessagingException, IOException {
        try (Workspace workspace = openWorkspace()) {
            return treat(mail, read(mail, workspace), workspace);
        } catch (SmimeException e) {
            return switch (e) {
                case MalformedMessageException malformed -> {
                    logger.info("{}: the message cannot be read: {}", mail.getName(), malformed.getMessage());
                    yield malformed(mail);
                }
                case TemporaryFailureException temporary ->
                        throw new MessagingException("the mail cannot be treated now: " + temporary.getMessage(), temporary);
            };
        }
    }

    @Override
    public String getMailetInfo() {
        return "Signet " + getClass().getSimpleName();
    }
}
