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
package org.signet.matchers;

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.james.core.MailAddress;
import org.apache.james.server.core.MailImpl;
import org.apache.james.server.core.MimeMessageInputStreamSource;
import org.apache.mailet.base.test.FakeMatcherConfig;
import org.signet.james.matching.SmimeMatcher;

/** Mails as James has them, and matchers as James makes them. */
final class Mails {
    static final String BOB = "bob@example.org";
    static final String CAROL = "carol@example.org";

    private Mails() {
    }

    /** A mail with these bytes to Bob and Carol. */
    static MailImpl received(byte[] message) throws MessagingException {
        MailImpl mail = empty();
        mail.setMessageContent(MimeMessageInputStreamSource.create("MatcherTest", new ByteArrayInputStream(message)));
        return mail;
    }

    /** A mail with this text, in UTF-8, to Bob and Carol. */
    static MailImpl received(String message) throws MessagingException {
        return received(message.getBytes(StandardCharsets.UTF_8));
    }

    /** A mail to Bob and Carol without a message. */
    static MailImpl empty() throws MessagingException {
        return MailImpl.builder().name("mail").sender("alice@example.org")
                .addRecipients(new MailAddress(BOB), new MailAddress(CAROL)).build();
    }

    /** The matcher, started with this condition. */
    static <M extends SmimeMatcher> M started(M matcher, String condition) throws MessagingException {
        matcher.init(FakeMatcherConfig.builder().matcherName(matcher.getClass().getName()).condition(condition).build());
        return matcher;
    }

    /** The matcher, started without a condition. */
    static <M extends SmimeMatcher> M started(M matcher) throws MessagingException {
        return started(matcher, null);
    }
}
