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

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.james.server.core.MailImpl;
import org.apache.james.server.core.MimeMessageInputStreamSource;
import org.apache.james.server.core.configuration.Configuration;
import org.apache.james.server.core.configuration.FileConfigurationProvider;
import org.apache.james.server.core.filesystem.FileSystemImpl;
import org.apache.mailet.Mail;
import org.apache.mailet.base.test.FakeMailContext;
import org.apache.mailet.base.test.FakeMailetConfig;
import org.signet.james.SmimeMailet;
import org.signet.james.configuration.SmimeConfiguration;
import org.signet.mailets.SMIMECheckSignature;
import org.signet.mailets.SMIMEDecrypt;

/** The mailets, started as James starts them, without a {@code conf/smime.xml}. */
final class Mailets {
    private final SmimeConfiguration configuration;

    /** The mailets of a server in this directory. */
    Mailets(Path home) {
        try {
            Files.createDirectories(home.resolve("conf"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Configuration.Basic basic = Configuration.builder().workingDirectory(home.toString()).build();
        FileSystemImpl files = new FileSystemImpl(basic.directories());
        this.configuration = new SmimeConfiguration(new FileConfigurationProvider(files, basic), files);
    }

    /** A mail as received from the network. */
    static Mail received(byte[] message) throws MessagingException {
        MailImpl mail = MailImpl.builder().name("mail").sender("sender@example.org").addRecipient("recipient@example.org")
                .state(Mail.TRANSPORT).build();
        mail.setMessageContent(MimeMessageInputStreamSource.create("received", new ByteArrayInputStream(message)));
        return mail;
    }

    SMIMECheckSignature checkSignature(Settings settings) throws MessagingException {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("trust", settings.trusted().stream().map(Path::toString).collect(Collectors.joining(",")));
        List<String> options = settings.options();
        for (int i = 0; i < options.size(); i += 2) {
            parameters.put(options.get(i).substring("--".length()), options.get(i + 1));
        }
        return start(new SMIMECheckSignature(configuration), parameters);
    }

    SMIMEDecrypt decrypt(Path key, String password) throws MessagingException {
        return start(new SMIMEDecrypt(configuration), Map.of("keyStoreFileName", key.toString(), "keyStorePassword", password));
    }

    private static <M extends SmimeMailet> M start(M mailet, Map<String, String> parameters) throws MessagingException {
        FakeMailetConfig.Builder config = FakeMailetConfig.builder().mailetName(mailet.getClass().getName())
                .mailetContext(FakeMailContext.defaultContext());
        parameters.forEach(config::setProperty);
        mailet.init(config.build());
        return mailet;
    }
}
