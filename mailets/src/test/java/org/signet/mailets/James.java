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

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.james.core.Domain;
import org.apache.james.core.MailAddress;
import org.apache.james.metrics.tests.RecordingMetricFactory;
import org.apache.james.rrt.api.CanSendFrom;
import org.apache.james.server.core.MailImpl;
import org.apache.james.server.core.MimeMessageInputStreamSource;
import org.apache.james.server.core.MimeMessageWrapper;
import org.apache.james.server.core.configuration.Configuration;
import org.apache.james.server.core.filesystem.FileSystemImpl;
import org.apache.james.user.api.UsersRepository;
import org.apache.james.user.api.UsersRepositoryException;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;
import org.apache.mailet.MailetContext;
import org.apache.mailet.base.test.FakeMailetConfig;
import org.signet.james.SmimeMailet;
import org.signet.james.configuration.SmimeConfiguration;

/** James around a mailet: a conf folder, the domain example.org with users named like their addresses, and a spool that remembers. */
final class James {
    static final String ALICE = "alice@example.org";
    static final String BOB = "bob@partner.example";
    static final String CAROL = "carol@partner.example";

    private final Path home;
    private final MailetContext context = mock(MailetContext.class);
    private final UsersRepository users = mock(UsersRepository.class);
    private final CanSendFrom aliases = mock(CanSendFrom.class);
    private final RecordingMetricFactory metrics = new RecordingMetricFactory();
    private final List<Mail> spooled = new ArrayList<>();

    James(Path home) {
        this.home = home;
        try {
            Files.createDirectories(conf());
            when(context.isLocalServer(Domain.of("example.org"))).thenReturn(true);
            when(context.getPostmaster()).thenReturn(new MailAddress("postmaster@example.org"));
            when(users.supportVirtualHosting()).thenReturn(true);
            when(users.getUsername(any())).thenCallRealMethod();
            doAnswer(sent -> {
                MailImpl copy = MailImpl.duplicate(sent.getArgument(0));
                copy.setState(sent.getArgument(1));
                return spooled.add(copy);
            }).when(context).sendMail(any(Mail.class), anyString());
        } catch (IOException | MessagingException | UsersRepositoryException e) {
            throw new IllegalStateException(e);
        }
    }

    Path conf() {
        return home.resolve("conf");
    }

    MailetContext context() {
        return context;
    }

    UsersRepository users() {
        return users;
    }

    CanSendFrom aliases() {
        return aliases;
    }

    /** The metrics of all mailets. */
    RecordingMetricFactory metrics() {
        return metrics;
    }

    /** What mailets gave to the spool, in order. */
    List<Mail> spooled() {
        return spooled;
    }

    /** The configuration in the conf folder, as a server that starts now finds it. */
    SmimeConfiguration configuration() {
        Configuration.Basic configuration = Configuration.builder().workingDirectory(home.toString()).build();
        FileSystemImpl fileSystem = new FileSystemImpl(configuration.directories());
        return new SmimeConfiguration(fileSystem, metrics);
    }

    /** Writes {@code conf/smime.xml} with these elements. */
    James withSmimeXml(String elements) throws IOException {
        Files.writeString(conf().resolve("smime.xml"), "<smime>" + elements + "</smime>");
        return this;
    }

    /** Starts the mailet with these parameters, names and values in turn. */
    <M extends SmimeMailet> M start(M mailet, String... namesAndValues) throws MessagingException {
        return start(mailet, context, namesAndValues);
    }

    /** The same, in another context. */
    static <M extends SmimeMailet> M start(M mailet, MailetContext context, String... namesAndValues) throws MessagingException {
        FakeMailetConfig.Builder config = FakeMailetConfig.builder().mailetName(mailet.getClass().getName()).mailetContext(context);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            config.setProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        mailet.init(config.build());
        return mailet;
    }

    SMIMESign sign(String... namesAndValues) throws MessagingException {
        return start(new SMIMESign(configuration(), users, aliases, metrics), namesAndValues);
    }

    SMIMEEncrypt encrypt(String... namesAndValues) throws MessagingException {
        return start(new SMIMEEncrypt(configuration(), metrics), namesAndValues);
    }

    SMIMEDecrypt decrypt(String... namesAndValues) throws MessagingException {
        return start(new SMIMEDecrypt(configuration(), users, aliases, metrics), namesAndValues);
    }

    SMIMEApplyRules applyRules(String... namesAndValues) throws MessagingException {
        return start(new SMIMEApplyRules(configuration(), users, aliases, metrics), namesAndValues);
    }

    SMIMECheckSignature check(String... namesAndValues) throws MessagingException {
        return start(new SMIMECheckSignature(configuration(), metrics), namesAndValues);
    }

    SMIMEHarvestCertificates harvest(SmimeConfiguration configuration, String... namesAndValues) throws MessagingException {
        return start(new SMIMEHarvestCertificates(configuration, metrics), namesAndValues);
    }

    /** A mail in the processor {@code transport}, as received from alice, who did not log in. */
    static MailImpl received(byte[] message, String... recipients) throws MessagingException {
        List<MailAddress> addresses = new ArrayList<>();
        for (String recipient : recipients) {
            addresses.add(new MailAddress(recipient));
        }
        MailImpl mail = MailImpl.builder().name("mail").sender(ALICE).addRecipients(addresses).state(Mail.TRANSPORT).build();
        mail.setMessageContent(MimeMessageInputStreamSource.create("James", new ByteArrayInputStream(message)));
        return mail;
    }

    /** A mail that this user submitted to bob. */
    static MailImpl submitted(byte[] message, String user) throws MessagingException {
        MailImpl mail = received(message, BOB);
        mail.setAttribute(new Attribute(Mail.SMTP_AUTH_USER, AttributeValue.of(user)));
        return mail;
    }

    static byte[] bytes(Mail mail) throws MessagingException, IOException {
        try (InputStream in = ((MimeMessageWrapper) mail.getMessage()).getMessageInputStream()) {
            return in.readAllBytes();
        }
    }

    static String text(Mail mail) throws MessagingException, IOException {
        return new String(bytes(mail), StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static List<MailAddress> addresses(String... texts) {
        return Arrays.stream(texts).map(text -> {
            try {
                return new MailAddress(text);
            } catch (MessagingException e) {
                throw new IllegalArgumentException(e);
            }
        }).toList();
    }
}
