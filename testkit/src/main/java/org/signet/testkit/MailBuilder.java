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

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Writes one raw mail. Header fields come in the order of the calls, the content's own fields after them. */
public final class MailBuilder {

    private static final String BOUNDARY = "----=_signet_test_boundary";

    private final List<String> fields = new ArrayList<>();
    private final List<byte[]> attachments = new ArrayList<>();
    private byte[] content = new byte[0];

    MailBuilder() {
    }

    /** A From field. Call it twice for two of them. */
    public MailBuilder from(String value) {
        return header("From: " + value);
    }

    /** A To field. */
    public MailBuilder to(String value) {
        return header("To: " + value);
    }

    /** A Subject field, not encoded. */
    public MailBuilder subject(String value) {
        return header("Subject: " + value);
    }

    /** A whole header field as it shall stand in the mail, folded or strange as it may be, without the last line end; UTF-8. */
    public MailBuilder header(String rawField) {
        fields.add(rawField);
        return this;
    }

    /** A text/plain body in UTF-8, 8bit where needed; each LF becomes CRLF. */
    public MailBuilder text(String text) {
        byte[] bytes = LineEnds.crlf(text.getBytes(StandardCharsets.UTF_8));
        String encoding = text.chars().allMatch(character -> character < 128) ? "7bit" : "8bit";
        return content("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: " + encoding, bytes);
    }

    /** A body exactly as given, below content fields exactly as given (joined by CRLF, without the last one). */
    public MailBuilder content(String rawFields, byte[] body) {
        content = concat(utf8(rawFields + "\r\n\r\n"), body);
        return this;
    }

    /** One more part, in base64; the mail becomes a multipart/mixed whose first part is the text. */
    public MailBuilder attachment(String fileName, byte[] bytes) {
        return attach(fileName, "base64", concat(Base64.getMimeEncoder().encode(bytes), utf8("\r\n")));
    }

    /** One more part with transfer encoding binary: the bytes stand in the mail as they are. */
    public MailBuilder binaryAttachment(String fileName, byte[] bytes) {
        return attach(fileName, "binary", concat(bytes, utf8("\r\n")));
    }

    /** The content alone: its own fields, an empty line, its body. This is what gets signed or encrypted. */
    public byte[] entity() {
        if (attachments.isEmpty()) {
            return content.clone();
        }
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.writeBytes(utf8("Content-Type: multipart/mixed; boundary=\"" + BOUNDARY + "\"\r\n\r\n"));
        parts.writeBytes(concat(delimiter(), concat(content, utf8(endsWithLineEnd(content) ? "" : "\r\n"))));
        attachments.forEach(part -> parts.writeBytes(concat(delimiter(), part)));
        parts.writeBytes(utf8("--" + BOUNDARY + "--\r\n"));
        return parts.toByteArray();
    }

    /** The whole mail. */
    public byte[] bytes() {
        return withContent(entity());
    }

    /** The header fields of this mail and MIME-Version above another entity, such as the signed or encrypted one. */
    public byte[] withContent(byte[] entity) {
        String header = String.join("", fields.stream().map(field -> field + "\r\n").toList());
        return concat(utf8(header + (entity.length == 0 ? "\r\n" : "MIME-Version: 1.0\r\n")), entity);
    }

    private MailBuilder attach(String fileName, String encoding, byte[] encoded) {
        attachments.add(concat(utf8("Content-Type: application/octet-stream; name=\"" + fileName + "\"\r\nContent-Transfer-Encoding: "
            + encoding + "\r\nContent-Disposition: attachment; filename=\"" + fileName + "\"\r\n\r\n"), encoded));
        return this;
    }

    private static byte[] delimiter() {
        return utf8("--" + BOUNDARY + "\r\n");
    }

    private static boolean endsWithLineEnd(byte[] bytes) {
        return bytes.length > 0 && bytes[bytes.length - 1] == '\n';
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream(first.length + second.length);
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
