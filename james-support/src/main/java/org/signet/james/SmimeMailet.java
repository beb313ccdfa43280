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
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;
import org.signet.ConfigurationException;
import org.signet.MalformedMessageException;
import org.signet.SmimeException;
import org.signet.TemporaryFailureException;
import org.signet.james.mail.MailContent;
import org.signet.james.parameters.StrictParameters;
import org.signet.james.status.Word;
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

    /** The parameters that the mailet takes. */
    public abstract List<Parameter<?>> parameters();

    /**
     * Prepares for service.
     *
     * @throws MessagingException if a parameter is wrong
     * @throws ConfigurationException if a file is missing or cannot be used; the message becomes the sentence that stops the start
     */
    protected abstract void configure(StrictParameters parameters) throws MessagingException;

    /** Treats a mail, whose message this is. Changes the mail only when nothing can fail any more. */
    protected abstract void treat(Mail mail, MimeEntity message, Workspace workspace)
            throws SmimeException, IOException, MessagingException;

    /** Says what becomes of a mail that cannot be read. */
    protected abstract void malformed(Mail mail) throws MessagingException;

    @Override
    public final void init() throws MessagingException {
        StrictParameters parameters = StrictParameters.of(getMailetConfig());
        try {
            parameters.requireOnly(parameters());
            configure(parameters);
        } catch (ConfigurationException e) {
            throw parameters.wrong(e);
        }
    }

    @Override
    public final void service(Mail mail) throws MessagingException {
        try (Workspace workspace = Workspace.open()) {
            treat(mail, MailContent.read(mail, workspace), workspace);
        } catch (SmimeException e) {
            switch (e) {
                case MalformedMessageException malformed -> {
                    logger.info("{}: the message cannot be read: {}", mail.getName(), malformed.getMessage());
                    malformed(mail);
                }
                case TemporaryFailureException temporary ->
                        throw new MessagingException("the mail cannot be treated now: " + temporary.getMessage(), temporary);
            }
        } catch (IOException e) {
            throw new MessagingException("the mail cannot be treated now, because its message or a temporary file fails", e);
        }
    }

    /** Tells the log what became of a mail. */
    protected final void log(Mail mail, Word outcome) {
        logger.info("{}: {}", mail.getName(), outcome.word());
    }

    @Override
    public String getMailetInfo() {
        return "Signet " + getClass().getSimpleName();
    }
}
