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

import static org.signet.mailets.EncryptionScene.CA;
import static org.signet.mailets.James.ALICE;
import static org.signet.mailets.James.BOB;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;
import org.signet.james.status.RecipientFacts;
import org.signet.james.status.RulesFacts;
import org.signet.james.status.SmimeAttributes;
import org.signet.testkit.MailBuilder;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;

/** James with rules, in which alice has a key, bob and carol have certificates, and erin has none. */
final class RulesScene {
    static final String ERIN = "erin@elsewhere.example";
    static final String MARKER = EncryptionScene.SECRET;
    static final TestIdentity ALICES_KEY = CA.issue(ALICE).create();

    private RulesScene() {
    }

    /** With these elements in {@code rules}, besides the local domain. */
    static James in(Path home, String rules) throws Exception {
        James james = EncryptionScene.in(home);
        ALICES_KEY.writePem(Files.createDirectories(james.conf().resolve("keys")).resolve("alice.pem"));
        return withRules(james, rules);
    }

    static James withRules(James james, String rules) throws Exception {
        return james.withSmimeXml("<keys>file://conf/keys</keys><certificates>file://conf/certificates</certificates>"
                + "<rules><local>example.org</local>" + rules + "</rules>");
    }

    /** A mail that alice, who logged in, submitted to those in its To, and in blind copy to others. */
    static MailImpl fromAlice(MailBuilder message, String... recipients) throws Exception {
        MailImpl mail = James.received(message.bytes(), recipients);
        mail.setAttribute(new Attribute(Mail.SMTP_AUTH_USER, AttributeValue.of(ALICE)));
        return mail;
    }

    static MailBuilder to(String... visible) {
        return about("Offer", visible);
    }

    static MailBuilder about(String subject, String... visible) {
        return Messages.mail().from(ALICE).to(String.join(", ", visible)).subject(subject).header("Message-ID: <1@example.org>")
                .text(MARKER + "\n");
    }

    static MailImpl toBobAnd(String other) throws Exception {
        return fromAlice(to(BOB, other), BOB, other);
    }

    static List<RecipientFacts> decision(Mail mail) {
        return SmimeAttributes.RULES_DECISION.get(mail).map(RulesFacts::recipients).orElse(List.of());
    }

    static Optional<RecipientFacts> decision(Mail mail, String recipient) {
        return decision(mail).stream().filter(facts -> facts.address().equals(recipient)).findFirst();
    }

    /** The only spooled mail to this recipient. */
    static Mail spooledFor(James james, String recipient) {
        return Stream.of(james.spooled().toArray(Mail[]::new))
                .filter(mail -> mail.getRecipients().stream().anyMatch(one -> one.asString().equals(recipient))).reduce((a, b) -> {
                    throw new AssertionError("two mails for " + recipient);
                }).orElseThrow();
    }
}
