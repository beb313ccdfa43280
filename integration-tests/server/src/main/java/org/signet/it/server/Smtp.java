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
package org.signet.it.server;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Gives mail to a server over SMTP (RFC 5321), byte for byte as it is.
 *
 * @param port where the server listens, on loopback
 */
public record Smtp(int port) {

    /** Submits as a mail client does: the user logs in (RFC 4954, PLAIN), and is the envelope's sender. */
    public void submit(String user, String password, List<String> recipients, byte[] message) throws IOException {
        try (SmtpSession session = logIn(user, password)) {
            session.send(user, recipients, message);
        }
    }

    /** Hands over as another mail server does: nobody logs in. An empty sender is that of a bounce. */
    public void handOver(String sender, List<String> recipients, byte[] message) throws IOException {
        try (SmtpSession session = SmtpSession.open(port, Optional.empty())) {
            session.send(sender, recipients, message);
        }
    }

    /** A connection of a user who has logged in, for many mails. */
    public SmtpSession logIn(String user, String password) throws IOException {
        return SmtpSession.open(port, Optional.of(new SmtpSession.Login(user, password)));
    }
}
