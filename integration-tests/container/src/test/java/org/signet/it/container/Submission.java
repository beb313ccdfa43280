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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;

/**
 * A mail as SMTP hands it to James: the bytes after DATA and the envelope.
 *
 * @param content    the message, byte for byte
 * @param sender     the reverse path; empty for a bounce
 * @param recipients the forward paths
 * @param attributes what the SMTP server noted, such as the authenticated user
 */
public record Submission(byte[] content, Optional<String> sender, List<String> recipients, List<Attribute> attributes) {

    public Submission {
        content = content.clone();
        recipients = List.copyOf(recipients);
        attributes = List.copyOf(attributes);
    }

    /** The message alone, without sender or recipients. */
    public static Submission of(byte[] content) {
        return new Submission(content, Optional.empty(), List.of(), List.of());
    }

    /** The same for a message written with {@code \n}, which SMTP would refuse: lines end with CRLF here. */
    public static Submission ofText(String content) {
        return of(content.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    public Submission from(String address) {
        return new Submission(content, Optional.of(address), recipients, attributes);
    }

    public Submission to(String... addresses) {
        return new Submission(content, sender, Arrays.asList(addresses), attributes);
    }

    /** Adds what James' SMTP server notes after a successful AUTH. */
    public Submission authenticatedAs(String user) {
        return with(new Attribute(Mail.SMTP_AUTH_USER, AttributeValue.of(user)));
    }

    public Submission with(Attribute attribute) {
        List<Attribute> more = new ArrayList<>(attributes);
        more.add(attribute);
        return new Submission(content, sender, recipients, more);
    }

    @Override
    public byte[] content() {
        return content.clone();
    }
}
