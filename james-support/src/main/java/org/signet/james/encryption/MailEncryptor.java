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
package org.signet.james.encryption;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.mailet.Mail;
import org.signet.TemporaryFailureException;
import org.signet.encrypt.CapabilitySource;
import org.signet.encrypt.Recipient;
import org.signet.encrypt.SmimeEncryptor;
import org.signet.james.mail.MailContent;
import org.signet.james.mail.MailCopies;
import org.signet.james.status.EncryptionStatus;
import org.signet.james.status.SmimeAttributes;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;

/**
 * Encrypts mails to their recipients.
 *
 * @param encryptor encrypts messages
 * @param capabilities knows what recipients can decrypt
 * @param additional certificates of those who can read every message
 * @param together whether recipients who must not know of each other get the same message all the same
 * @param copies give recipients a mail of their own
 */
public record MailEncryptor(SmimeEncryptor encryptor, CapabilitySource capabilities, AdditionalCertificates additional, boolean together,
        MailCopies copies) {
    /**
     * Encrypts the mail to these recipients, at least one. Those who need a message alone get a mail of their own, which goes through the
     * present processor again, and are taken out of this mail; if this fails, the mail has as its recipients those who did not get it.
     *
     * @throws TemporaryFailureException if it could not be found out what recipients can decrypt
     */
    public void encrypt(Mail mail, MimeEntity message, List<RecipientCertificate> recipients, Workspace workspace)
            throws MessagingException, IOException, TemporaryFailureException {
        List<List<RecipientCertificate>> groups = together ? List.of(recipients) : RecipientGroups.separate(message, recipients);
        for (List<RecipientCertificate> alone : groups.subList(0, groups.size() - 1)) {
            try (Workspace own = Workspace.open()) {
                copies.send(mail, alone.stream().map(RecipientCertificate::recipient).toList(), Optional.of(encrypted(message, alone, own)),
                        Optional.ofNullable(mail.getState()).orElse(Mail.DEFAULT),
                        SmimeAttributes.ENCRYPTION_STATUS.of(EncryptionStatus.ENCRYPTED));
            }
        }
        MailContent.replace(mail, encrypted(message, groups.getLast(), workspace), workspace);
    }

    private MimeEntity encrypted(MimeEntity message, List<RecipientCertificate> recipients, Workspace workspace)
            throws IOException, TemporaryFailureException {
        List<X509Certificate> certificates = Stream.concat(recipients.stream().map(RecipientCertificate::certificate),
                additional.current().stream()).distinct().toList();
        return encryptor.encryptFor(message, Recipient.of(certificates, capabilities), workspace);
    }
}
