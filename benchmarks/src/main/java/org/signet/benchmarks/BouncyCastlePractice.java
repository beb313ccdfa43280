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
package org.signet.benchmarks;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.security.Provider;
import java.util.Properties;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** What today's practice has in common: Jakarta Mail's messages, and Bouncy Castle for all arithmetic. */
final class BouncyCastlePractice {
    static final Provider PROVIDER = new BouncyCastleProvider();

    private static final Session SESSION = Session.getInstance(new Properties());

    private BouncyCastlePractice() {
    }

    static MimeMessage parse(byte[] mail) throws MessagingException {
        return new MimeMessage(SESSION, new ByteArrayInputStream(mail));
    }

    /** The message with another content. */
    static MimeMessage withContent(MimeMessage message, Object content, String type) throws MessagingException {
        MimeMessage changed = new MimeMessage(message);
        changed.setContent(content, type);
        changed.saveChanges();
        return changed;
    }

    /** The message's content as a part, for generators that take parts. */
    static MimeBodyPart part(MimeMessage message) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(message.getDataHandler());
        part.setHeader("Content-Type", message.getContentType());
        return part;
    }
}
