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
package org.signet.james.decryption;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.james.core.MailAddress;
import org.signet.TemporaryFailureException;
import org.signet.cert.DecryptionKeySource;
import org.signet.decrypt.DecryptionKey;
import org.signet.decrypt.RecipientHint;

/**
 * The keys that may open one mail: those of its first recipient. The other recipients for whom the same keys count get what is opened;
 * those for whom other keys count need a mail of their own. For one thread.
 */
public final class KeysForMail implements DecryptionKeySource {
    private final DecryptionKeySource keys;
    private final Optional<KeyOwnership> ownership;
    private final List<MailAddress> recipients;
    private final List<Answer> answers = new ArrayList<>();

    /** Of the keys that were found, those that the first recipient has. */
    private record Answer(List<DecryptionKey> found, List<DecryptionKey> given) {
    }

    /**
     * @param keys all keys of the server
     * @param ownership whose mail each of them opens; nothing where all open all mail
     * @param recipients of the mail
     */
    public KeysForMail(DecryptionKeySource keys, Optional<KeyOwnership> ownership, Collection<MailAddress> recipients) {
        this.keys = keys;
        this.ownership = ownership;
        this.recipients = List.copyOf(recipients);
    }

    @Override
    public List<DecryptionKey> find(RecipientHint hint) throws TemporaryFailureException {
        List<DecryptionKey> found = keys.find(hint);
        if (ownership.isEmpty() || found.isEmpty()) {
            return found;
        }
        List<DecryptionKey> given = recipients.isEmpty() ? List.of() : keysOf(recipients.getFirst(), found);
        answers.add(new Answer(found, given));
        return given;
    }

    /**
     * The recipients for whom other keys would have been given than were; empty where there are none.
     *
     * @throws TemporaryFailureException if it could not be found out
     */
    public List<MailAddress> others() throws TemporaryFailureException {
        List<MailAddress> others = new ArrayList<>();
        for (MailAddress recipient : recipients.stream().skip(1).toList()) {
            if (!getsTheSame(recipient)) {
                others.add(recipient);
            }
        }
        return others;
    }

    private boolean getsTheSame(MailAddress recipient) throws TemporaryFailureException {
        for (Answer answer : answers) {
            if (!keysOf(recipient, answer.found()).equals(answer.given())) {
                return false;
            }
        }
        return true;
    }

    private List<DecryptionKey> keysOf(MailAddress recipient, List<DecryptionKey> found) throws TemporaryFailureException {
        List<DecryptionKey> own = new ArrayList<>();
        for (DecryptionKey key : found) {
            if (mayOpen(key, recipient)) {
                own.add(key);
            }
        }
        return own;
    }

    private boolean mayOpen(DecryptionKey key, MailAddress recipient) throws TemporaryFailureException {
        try {
            return ownership.isEmpty() || ownership.get().mayOpen(key, recipient);
        } catch (MessagingException unclear) {
            throw new TemporaryFailureException("whose key may open a mail cannot be found out now", unclear);
        }
    }
}
