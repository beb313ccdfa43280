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

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;

/** Raw mails, exact to the byte: all line ends are CRLF unless a test asks otherwise. */
public final class Messages {

    private Messages() {
    }

    /** An empty mail: no header field, no body. */
    public static MailBuilder mail() {
        return new MailBuilder();
    }

    /** A short text mail from {@code alice@example.org} to {@code bob@example.org}. */
    public static MailBuilder plain() {
        return mail().from("alice@example.org").to("bob@example.org").subject("Test").text("Hello Bob,\nthis is a test.\n");
    }

    /** The mail with LF for every CRLF, as a local mail store may keep it. */
    public static byte[] lfOnly(byte[] mail) {
        return LineEnds.lf(mail);
    }

    /** Bytes that look random, always the same for the same length: among them NUL, CR, LF and 8-bit ones. */
    public static byte[] binary(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    /**
     * A text mail from alice to bob of exactly this many bytes, made while it is read; every call gives the same bytes.
     *
     * @param length at least 1000
     */
    public static InputStream large(long length) {
        byte[] header = plain().text("").bytes();
        if (length < 1000) {
            throw new IllegalArgumentException("A large mail has 1000 bytes or more, not " + length);
        }
        return new SequenceInputStream(new ByteArrayInputStream(header), new GeneratedText(length - header.length));
    }
}
