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
package org.signet.it.server.load;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.signet.testkit.MailBuilder;
import org.signet.testkit.Messages;

/**
 * One of the mails that are sent. Its number says all of its content, so that whoever has the number knows what has to be in it.
 *
 * @param number    different for each mail
 * @param treatment what is to be done with it
 * @param size      bytes that it has, about
 */
public record LoadMail(int number, Treatment treatment, int size) {

    /** The header field with the number. It stays outside of what is signed or encrypted. */
    static final String NUMBER_FIELD = "X-Load-Number";

    private static final int LARGEST_TEXT = 10_000;
    private static final int HEADERS = 700;
    private static final int LINE = 72;

    /** The mail as its author's mail program makes it: text, or text with an attachment. */
    MailBuilder draft(String from, String to) {
        MailBuilder mail = Messages.mail().from(from).to(to).subject("Mail " + number)
            .header("Message-ID: <" + number + "@load.example>")
            .header(NUMBER_FIELD + ": " + number);
        int content = Math.max(0, size - HEADERS);
        if (content <= LARGEST_TEXT) {
            return mail.text(text(content));
        }
        byte[] attachment = new byte[content * 3 / 4];
        new Random(number).nextBytes(attachment);
        return mail.text(text(LINE)).attachment("attachment.bin", attachment);
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder(length + 2 * LINE).append("This is mail number ").append(number).append(".\n");
        Random random = new Random(number);
        while (text.length() < length) {
            byte[] line = new byte[LINE];
            for (int i = 0; i < LINE; i++) {
                line[i] = (byte) ('a' + random.nextInt(26));
            }
            text.append(new String(line, StandardCharsets.US_ASCII)).append('\n');
        }
        return text.toString();
    }
}
