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
package org.signet.james.matching;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMatcher;
import org.signet.ConfigurationException;
import org.signet.MalformedMessageException;
import org.signet.SmimeException;
import org.signet.TemporaryFailureException;
import org.signet.parameters.Parameter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Signet's matchers have in common. A wrong condition stops the start with one sentence; a mail that cannot be read does not match;
 * what could not be found out now is an exception, and James' {@code onMatchException} says where the mail goes.
 */
public abstract class SmimeMatcher extends GenericMatcher {
    private final Logger logger = LoggerFactory.getLogger(getClass());

    /** The condition that the matcher takes; nothing where it takes none, as most do. */
    public Optional<Parameter<?>> condition() {
        return Optional.empty();
    }

    /**
     * Prepares for matching, where there is something to prepare.
     *
     * @throws MessagingException if the condition is wrong
     * @throws ConfigurationException if a file is missing or cannot be used; the message becomes the sentence that stops the start
     */
    protected void configure(Condition condition) throws MessagingException {
    }

    /** The recipients of the mail that match. */
    protected abstract Collection<MailAddress> select(Mail mail) throws SmimeException, IOException, MessagingException;

    @Override
    public final void init() throws MessagingException {
        Condition condition = new Condition(getClass().getSimpleName(), Optional.ofNullable(getCondition()).orElse("").strip());
        if (condition().isEmpty()) {
            condition.requireNone();
        }
        try {
            configure(condition);
        } catch (ConfigurationException e) {
            throw condition.wrong(e);
        }
    }

    @Override
    public final Collection<MailAddress> match(Mail mail) throws MessagingException {
        try {
            return select(mail);
        } catch (SmimeException e) {
            return switch (e) {
                case MalformedMessageException malformed -> {
                    logger.info("{}: the message cannot be read and does not match: {}", mail.getName(), malformed.getMessage());
                    yield List.of();
                }
                case TemporaryFailureException temporary ->
                        throw new MessagingException("it cannot be found out now whether the mail matches: " + temporary.getMessage(),
                                temporary);
            };
        } catch (IOException e) {
            throw new MessagingException("it cannot be found out now whether the mail matches, because its message or a temporary file"
                    + " fails", e);
        }
    }

    /** All recipients of the mail, or none. */
    protected static Collection<MailAddress> allIf(boolean matches, Mail mail) {
        return matches ? mail.getRecipients() : List.of();
    }

    @Override
    public String getMatcherInfo() {
        return "Signet " + getClass().getSimpleName();
    }
}
