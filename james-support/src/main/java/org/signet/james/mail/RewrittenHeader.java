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
package org.signet.james.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.signet.MalformedMessageException;
import org.signet.mime.Content;
import org.signet.mime.Headers;
import org.signet.mime.MimeEntity;

/**
 * Undoes what James does to a header that some mailet has changed: it writes every field as US-ASCII, so that each byte of raw UTF-8
 * (RFC 6532) becomes a question mark. Jakarta Mail reads such bytes as ISO 8859-1, so they are still there in the lines it holds.
 */
final class RewrittenHeader {
    private static final Pattern ENCODED_WORD = Pattern.compile("=\\?[^?\\s]+\\?[bBqQ]\\?[^?\\s]*\\?=");

    private RewrittenHeader() {
    }

    static MimeEntity repair(MimeEntity written, MimeMessage message) throws MessagingException, IOException, MalformedMessageException {
        if (!mayBeRewritten(written.headers())) {
            return written;
        }
        List<String> lines = Collections.list(message.getAllHeaderLines());
        if (lines.stream().allMatch(RewrittenHeader::isAscii)) {
            return written;
        }
        byte[] rewritten = encode(lines, StandardCharsets.US_ASCII);
        if (!Arrays.equals(rewritten, written.headers().toBytes())) {
            return written;
        }
        Headers repaired = MimeEntity.of(Content.of(encode(lines, StandardCharsets.ISO_8859_1))).headers();
        return written.withHeaders(repaired);
    }

    /** Whether there is a question mark that is none of RFC 2047's, and nothing that would have become one. */
    private static boolean mayBeRewritten(Headers headers) {
        String text = new String(headers.toBytes(), StandardCharsets.ISO_8859_1);
        return text.indexOf('?') >= 0 && isAscii(text) && ENCODED_WORD.matcher(text).replaceAll("").indexOf('?') >= 0;
    }

    private static byte[] encode(List<String> lines, Charset charset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String line : lines) {
            bytes.write((line + "\r\n").getBytes(charsetOf(line, charset)));
        }
        return bytes.toByteArray();
    }

    /** A line that a mailet added may hold characters that ISO 8859-1 does not know. */
    private static Charset charsetOf(String line, Charset wanted) {
        return wanted.newEncoder().canEncode(line) || wanted == StandardCharsets.US_ASCII ? wanted : StandardCharsets.UTF_8;
    }

    private static boolean isAscii(String line) {
        return line.chars().allMatch(c -> c < 128);
    }
}
