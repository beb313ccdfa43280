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
package org.signet.it.conformance;

import static org.mockito.Mockito.mock;

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.james.core.MailAddress;
import org.apache.james.metrics.api.MetricFactory;
import org.apache.james.metrics.tests.RecordingMetricFactory;
import org.apache.james.rrt.api.CanSendFrom;
import org.apache.james.server.core.MailImpl;
import org.apache.james.server.core.MimeMessageInputStreamSource;
import org.apache.james.server.core.configuration.Configuration;
import org.apache.james.server.core.filesystem.FileSystemImpl;
import org.apache.james.user.api.UsersRepository;
import org.apache.mailet.Mail;
import org.apache.mailet.base.test.FakeMailContext;
import org.apache.mailet.base.test.FakeMailetConfig;
import org.signet.james.SmimeMailet;
import org.signet.james.configuration.SmimeConfiguration;
import org.signet.mailets.SMIMECheckSignature;
import org.signet.mailets.SMIMEDecrypt;

/** The mailets, started as James starts them, without a {@code conf/smime.xml}. */
final class Mailets {
    /** What the options of the command are called in {@code mailetcontainer.xml}. */
    private static final Map<String, String> NAMES = Map.of("--sender", "sender", "--profile", "profile", "--revocation", "revocation",
            "--on-unknown-revocation", "onUnknownRevocation", "--policy", "policies", "--require-policy", "requirePolicy",
            "--inhibit-any-policy", "inhibitAnyPolicy", "--inhibit-mapping", "inhibitPolicyMapping");

    private static final MetricFactory METRICS = new RecordingMetricFactory();

    private final SmimeConfiguration configuration;
    private final Map<Settings, SMIMECheckSignature> started = new HashMap<>();

    /** The mailets of a server in this directory. */
    Mailets(Path home) throws IOException {
        Files.createDirectories(home.resolve("conf"));
        Configuration.Basic basic = Configuration.builder().workingDirectory(home.toString()).build();
        FileSystemImpl files = new FileSystemImpl(basic.directories());
        this.configuration = new SmimeConfiguration(files, METRICS);
    }

    /** The mail after {@link SMIMEDecrypt}, where it is encrypted, and {@link SMIMECheckSignature}. */
    Mail check(Received received, Settings settings) throws MessagingException, IOException {
        MailImpl mail = MailImpl.builder().name("mail").sender("sender@example.org").addRecipient("recipient@example.org")
                .state(Mail.TRANSPORT).build();
        mail.setMessageContent(MimeMessageInputStreamSource.create("received", new ByteArrayInputStream(received.message())));
        mail.setLastUpdated(settings.at().map(Date::from).orElseGet(Date::new));
        if (received.opening().isPresent()) {
            Received.Opening opening = received.opening().get();
            SMIMEDecrypt decrypt = new SMIMEDecrypt(configuration, mock(UsersRepository.class), mock(CanSendFrom.class),
                    METRICS);
            start(decrypt, Map.of("keyStoreFileName", opening.key().toString(), "keyStorePassword", "file:" + opening.passwordFile(),
                    "keysFor", "anybody")).service(mail);
        }
        SMIMECheckSignature check = started.get(settings);
        if (check == null) {
            check = start(new SMIMECheckSignature(configuration, METRICS), parameters(settings));
            started.put(settings, check);
        }
        check.service(mail);
        return mail;
    }

    private static Map<String, String> parameters(Settings settings) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("trust", settings.trusted().stream().map(Path::toString).collect(Collectors.joining(",")));
        Deque<String> words = new ArrayDeque<>(settings.options());
        while (!words.isEmpty()) {
            String name = NAMES.get(words.pop());
            boolean flag = words.isEmpty() || words.peek().startsWith("--");
            parameters.merge(name, flag ? "true" : words.pop(), (first, second) -> first + "," + second);
        }
        return parameters;
    }

    private static <M extends SmimeMailet> M start(M mailet, Map<String, String> parameters) throws MessagingException {
        FakeMailetConfig.Builder config = FakeMailetConfig.builder().mailetName(mailet.getClass().getName())
                .mailetContext(FakeMailContext.builder().postmaster(new MailAddress("postmaster@example.org")));
        parameters.forEach(config::setProperty);
        mailet.init(config.build());
        return mailet;
    }
}
