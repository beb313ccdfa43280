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
package org.signet.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final String BARE_LF = "(?s).*[^\r]\n.*";
    private static final String BARE_CR = "(?s).*\r[^\n].*";

    @Test
    void plainMailIsExactToTheByte() {
        byte[] mail = Messages.mail().from("Alice <alice@example.org>").to("bob@example.org").header("X-Folded: a\r\n  b")
            .subject("Hi").text("one\ntwo\n").bytes();

        assertThat(new String(mail, UTF_8)).isEqualTo("""
            From: Alice <alice@example.org>
            To: bob@example.org
            X-Folded: a
              b
            Subject: Hi
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 7bit

            one
            two
            """.replace("\n", "\r\n"));
    }

    @Test
    void textBeyondAsciiIsEightBit() {
        assertThat(new String(Messages.mail().text("Gr\u00fc\u00dfe\n").entity(), UTF_8)).contains("Content-Transfer-Encoding: 8bit")
            .endsWith("\r\n\r\nGr\u00fc\u00dfe\r\n");
    }

    @Test
    void attachmentsMakeAMultipart() {
        String mail = new String(Messages.plain().text("body").attachment("a.bin", Messages.binary(1000)).bytes(), ISO_8859_1);

        assertThat(mail).contains("multipart/mixed").contains("\r\n\r\nbody\r\n--").endsWith("--\r\n").doesNotMatch(BARE_LF)
            .doesNotMatch(BARE_CR);
    }

    @Test
    void binaryAttachmentKeepsItsBytes() {
        byte[] content = Messages.binary(3000);

        String mail = new String(Messages.plain().binaryAttachment("a.bin", content).bytes(), ISO_8859_1);

        assertThat(mail).contains("Content-Transfer-Encoding: binary").contains("\r\n\r\n" + new String(content, ISO_8859_1) + "\r\n--");
        assertThat(content).contains('\r', '\n', 0, 0xff).isEqualTo(Messages.binary(3000));
    }

    @Test
    void mailOfALocalStoreHasNoCarriageReturn() {
        byte[] mail = Messages.plain().bytes();

        assertThat(new String(Messages.lfOnly(mail), UTF_8)).isEqualTo(new String(mail, UTF_8).replace("\r\n", "\n")).doesNotContain("\r");
    }

    @Test
    void emptyMailIsOneEmptyLine() {
        assertThat(new String(Messages.mail().bytes(), UTF_8)).isEqualTo("\r\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1076, 1077, 1078, 1079, 1080, 100_000})
    void largeMailHasTheLengthAndTheLinesOfAMail(int length) throws IOException {
        byte[] mail = Messages.large(length).readAllBytes();

        assertThat(mail).hasSize(length);
        assertThat(new String(mail, UTF_8)).startsWith("From: ").endsWith("\r\n").doesNotMatch(BARE_LF).doesNotMatch(BARE_CR);
        assertThat(new String(mail, UTF_8).lines()).allMatch(line -> line.length() < 200);
    }

    @Test
    void largeMailIsTheSameInWhateverPiecesItIsRead() throws IOException {
        byte[] whole = Messages.large(5000).readAllBytes();

        try (InputStream again = Messages.large(5000)) {
            for (byte octet : whole) {
                assertThat(again.read()).isEqualTo(octet);
            }
            assertThat(again.read()).isEqualTo(-1);
        }
    }

    @Test
    void hundredMegabytesAreMadeWhileTheyAreRead() throws IOException {
        long length = 100L << 20;

        try (InputStream mail = Messages.large(length)) {
            assertThat(mail.transferTo(OutputStream.nullOutputStream())).isEqualTo(length);
        }
    }
}
