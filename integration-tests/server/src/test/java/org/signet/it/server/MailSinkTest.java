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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MailSinkTest {

    @Test
    void mailComesOutByteForByteAsItWentIn() throws IOException, InterruptedException {
        byte[] message = "Subject: dots\r\n\r\n.\r\n..two\r\nGr\u00fc\u00dfe \r\n".getBytes(StandardCharsets.ISO_8859_1);
        try (MailSink sink = MailSink.open()) {
            new Smtp(sink.port()).handOver("carol@example.net", List.of("bob@example.org", "eve@example.org"), message);

            ReceivedMail mail = sink.awaitMail(Duration.ofSeconds(10));
            assertThat(mail.message()).isEqualTo(message);
            assertThat(mail.sender()).isEqualTo("carol@example.net");
            assertThat(mail.recipients()).containsExactly("bob@example.org", "eve@example.org");
        }
    }

    @Test
    void waitingForMailThatDoesNotComeEnds() throws IOException {
        try (MailSink sink = MailSink.open()) {
            assertThatThrownBy(() -> sink.awaitMail(Duration.ofMillis(10))).isInstanceOf(IOException.class);
        }
    }
}
