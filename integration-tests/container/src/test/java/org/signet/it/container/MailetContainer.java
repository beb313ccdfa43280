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
package org.signet.it.container;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Optional;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;

import org.apache.james.GuiceJamesServer;
import org.apache.james.core.MailAddress;
import org.apache.james.domainlist.api.DomainListException;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.james.server.core.MailImpl;
import org.apache.james.server.core.MimeMessageInputStreamSource;
import org.apache.james.server.core.configuration.Configuration;
import org.apache.james.user.api.UsersRepositoryException;

/**
 * James 3.9.0 from the spool to the delivery: its server class, injector, mailet and matcher loaders, processors and spooler
 * threads, on a configuration folder as an administrator writes it. What lies beyond (protocols, mailboxes, delivery) is
 * not on Maven Central in 3.9.0 and is stood in for by the mailets in {@code org.apache.james.transport.mailets}.
 */
public final class MailetContainer implements AutoCloseable {

    private final JamesHome home;
    private final GuiceJamesServer server;

    private MailetContainer(JamesHome home, GuiceJamesServer server) {
        this.home = home;
        this.server = server;
    }

    /**
     * Starts James on a copy of this folder, without any extension.
     *
     * @throws Exception as it comes from James when it does not start; what a mailet threw in its init() is the root cause
     */
    public static MailetContainer start(Path configuration) throws Exception {
        return start(configuration, Optional.empty());
    }

    /** The same with this jar in {@code extensions-jars/}. */
    public static MailetContainer start(Path configuration, Path extensionJar) throws Exception {
        return start(configuration, Optional.of(extensionJar));
    }

    private static MailetContainer start(Path configuration, Optional<Path> extensionJar) throws Exception {
        JamesHome home = JamesHome.create(configuration, extensionJar);
        GuiceJamesServer server = GuiceJamesServer
            .forConfiguration(Configuration.builder().workingDirectory(home.root().toFile()).build())
            .combineWith(new ContainerModule(new Deliveries()));
        MailetContainer container = new MailetContainer(home, server);
        container.start();
        return container;
    }

    private void start() throws Exception {
        boolean started = false;
        try {
            server.start();
            started = true;
        } finally {
            if (!started) {
                close();
            }
        }
    }

    /** The {@code conf/} that James reads; files changed here are changed under the running server. */
    public Path conf() {
        return home.conf();
    }

    /** Creates a local user, and his domain when James does not have it yet. */
    public MailetContainer withUser(String address) throws DomainListException, UsersRepositoryException, MessagingException {
        server.getProbe(ContainerProbe.class).addUser(address);
        return this;
    }

    /** Spools mails as SMTP does and waits until they, and all that was sent because of them, have been processed. */
    public Outcome submit(Submission... submissions) throws MessagingException, InterruptedException {
        ContainerProbe probe = server.getProbe(ContainerProbe.class);
        for (Submission submission : submissions) {
            spool(probe, submission);
        }
        return probe.awaitOutcome();
    }

    private static void spool(ContainerProbe probe, Submission submission) throws MessagingException {
        MailImpl mail = MailImpl.builder().name(MailImpl.getId())
            .sender(submission.sender().map(MailetContainer::address))
            .addRecipients(submission.recipients().stream().map(MailetContainer::address).toList())
            .addAttributes(submission.attributes())
            .build();
        try {
            mail.setMessageContent(MimeMessageInputStreamSource.create(mail.getName(), new ByteArrayInputStream(submission.content())));
            probe.spool(mail);
        } finally {
            LifecycleUtil.dispose(mail);
        }
    }

    private static MailAddress address(String text) {
        try {
            return new MailAddress(text);
        } catch (AddressException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    @Override
    public void close() {
        server.stop();
        home.delete();
    }
}
