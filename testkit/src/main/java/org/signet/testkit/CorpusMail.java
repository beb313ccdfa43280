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
import java.util.Base64;

/** Files of the corpus as whole messages: a bare CMS structure gets the header fields under which it would travel. */
public final class CorpusMail {
    private static final String OPAQUE = "Content-Type: application/pkcs7-mime; smime-type=signed-data\r\nContent-Transfer-Encoding: ";
    private static final String BOUNDARY = "corpus-boundary";

    private CorpusMail() {
    }

    /** The file as a whole message: CMS structures get a header, base64 too, PEM is taken off, a mail stays as it is. */
    public static byte[] message(String path) {
        byte[] bytes = Corpus.bytes(path);
        String start = new String(bytes, 0, Math.min(bytes.length, 2000), StandardCharsets.ISO_8859_1);
        if (bytes.length > 0 && bytes[0] == 0x30) {
            return opaque(path);
        }
        if (start.strip().startsWith("MIA")) {
            return join(OPAQUE + "base64\r\n\r\n", bytes, "");
        }
        if (start.contains("-----BEGIN ")) {
            String pem = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("(?s)^.*?-----BEGIN [A-Z0-9 ]+-----|-----END.*$", "");
            return join(OPAQUE + "base64\r\n\r\n", pem.getBytes(StandardCharsets.ISO_8859_1), "");
        }
        return bytes;
    }

    /** The file below the header of an opaque message, whatever it is. */
    public static byte[] opaque(String path) {
        return join(OPAQUE + "binary\r\n\r\n", Corpus.bytes(path), "");
    }

    /** A detached signature beside what it signs, as a clear-signed message; both are paths within the corpus. */
    public static byte[] clear(String content, String signature) {
        String header = "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; micalg=sha-256; boundary=\"" + BOUNDARY
            + "\"\r\n\r\n--" + BOUNDARY + "\r\n";
        String between = "\r\n--" + BOUNDARY
            + "\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\nContent-Transfer-Encoding: base64\r\n\r\n";
        byte[] encoded = Base64.getMimeEncoder().encode(Corpus.bytes(signature));
        return join(header, Corpus.bytes(content), between + new String(encoded, StandardCharsets.US_ASCII)
            + "\r\n--" + BOUNDARY + "--\r\n");
    }

    private static byte[] join(String before, byte[] bytes, String after) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(before.getBytes(StandardCharsets.US_ASCII));
        joined.writeBytes(bytes);
        joined.writeBytes(after.getBytes(StandardCharsets.US_ASCII));
        return joined.toByteArray();
    }
}
