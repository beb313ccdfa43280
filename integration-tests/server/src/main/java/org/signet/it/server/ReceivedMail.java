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

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One mail as a server handed it over.
 *
 * @param sender     the envelope's sender, empty for a bounce
 * @param recipients the envelope's recipients
 * @param message    the message, byte for byte
 */
public record ReceivedMail(String sender, List<String> recipients, byte[] message) {

    public ReceivedMail {
        recipients = List.copyOf(recipients);
        message = message.clone();
    }

    @Override
    public byte[] message() {
        return message.clone();
    }

    /** The message as text, for looking at it. */
    public String text() {
        return new String(message, StandardCharsets.UTF_8);
    }
}
