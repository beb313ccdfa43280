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
package org.signet.james.addresses;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.Optional;
import org.apache.james.core.MailAddress;
import org.apache.james.core.Username;
import org.apache.james.rrt.api.CanSendFrom;
import org.apache.james.user.api.UsersRepository;
import org.apache.james.user.api.UsersRepositoryException;
import org.apache.mailet.MailetContext;
import org.signet.cert.EmailAddress;
import org.signet.configuration.Aliases;

/**
 * Which addresses a user may write in From: the user's own; those that are aliases of the user in James; those that the configuration
 * gives to the user.
 *
 * @param context knows which domains are this server's
 * @param users knows the user that an address belongs to
 * @param jamesAliases knows the aliases that are managed in James
 * @param aliases from the configuration
 */
public record OwnAddresses(MailetContext context, UsersRepository users, CanSendFrom jamesAliases, Aliases aliases) {
    /**
     * Whether the address is one of the user's.
     *
     * @throws MessagingException if James cannot tell now
     */
    public boolean include(EmailAddress address, Username user) throws MessagingException {
        if (aliases.give(address, user.asString())) {
            return true;
        }
        Optional<MailAddress> local = mailAddress(address).filter(known -> context.isLocalServer(known.getDomain()));
        return local.isPresent() && (owner(local.get()).equals(user)
                || jamesAliases.userCanSendFrom(user, Username.fromMailAddress(local.get())));
    }

    /**
     * Whether the user who gets the mail of that recipient has that address too. A recipient elsewhere has no other addresses.
     *
     * @throws MessagingException if James cannot tell now
     */
    public boolean areOfOneUser(EmailAddress address, MailAddress recipient) throws MessagingException {
        return context.isLocalServer(recipient.getDomain()) && include(address, owner(recipient));
    }

    private Username owner(MailAddress address) throws MessagingException {
        try {
            return users.getUsername(address);
        } catch (UsersRepositoryException e) {
            throw new MessagingException("James cannot tell now which user has an address", e);
        }
    }

    private static Optional<MailAddress> mailAddress(EmailAddress address) {
        try {
            return Optional.of(new MailAddress(address.localPart(), address.domain()));
        } catch (AddressException unknownToJames) {
            return Optional.empty();
        }
    }
}
