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
package org.signet.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/** Mails as they come: some lines of text, and an attachment in base64 that brings them to their size. */
final class SampleMail {
    private static final String HEADER = """
            Received: from mx.example.org (mx.example.org [192.0.2.1]) by mail.example.com with ESMTPS;
             Sun, 22 Nov 2026 10:00:00 +0000 (UTC)
            From: Alice <alice@example.org>
            To: Bob <bob@example.com>
            Subject: Figures of the third quarter
            Date: Sun, 22 Nov 2026 10:00:00 +0000
            Message-ID: <4711.benchmark@example.org>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="----=_Part_1_2.3"

            ------=_Part_1_2.3
            Content-Type: text/plain; charset=us-ascii
            Content-Transfer-Encoding: 7bit

            Dear Bob,

            here are the figures that we talked about. Please tell me by Thursday whether they can go into the report.

            Regards
            Alice

            ------=_Part_1_2.3
            Content-Type: application/pdf; name="figures.pdf"
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment; filename="figures.pdf"

            """;
    private static final String END = "------=_Part_1_2.3--\n";

    private SampleMail() {
    }

    /** A mail of about that many bytes. */
    static byte[] of(int size) {
        byte[] attachment = new byte[Math.max((size - HEADER.length() - END.length()) / 78 * 57, 1)];
        new Random(size).nextBytes(attachment);
        return (HEADER + Base64.getMimeEncoder().encodeToString(attachment) + "\n" + END).replaceAll("\r?\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
