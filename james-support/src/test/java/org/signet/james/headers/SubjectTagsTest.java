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
package org.signet.james.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.cert.EncodedWords;
import org.signet.james.status.SignatureStatus;
import org.signet.mime.Content;
import org.signet.mime.HeaderField;
import org.signet.mime.Headers;
import org.signet.mime.MimeEntity;

class SubjectTagsTest {
    private static final SubjectTags TAGS = new SubjectTags(new VerdictTexts(Map.of(SignatureStatus.VALID, "[signed]",
            SignatureStatus.MISMATCH, "[FORGED SENDER]", SignatureStatus.UNTRUSTED, "[gepr\u00fcft]")));

    private static String tagged(String header, SignatureStatus status) throws Exception {
        Headers headers = MimeEntity.of(Content.of(header.getBytes(StandardCharsets.ISO_8859_1))).headers();
        return new String(TAGS.tagged(headers, status, "\r\n").toBytes(), StandardCharsets.ISO_8859_1);
    }

    /** What a mail program shows as the subject of a signed mail. */
    private static String shown(String subject, SignatureStatus status) throws Exception {
        return new Headers(MimeEntity.of(Content.of(tagged("Subject: " + subject + "\r\n", status).getBytes(StandardCharsets.ISO_8859_1)))
                .headers().fields()).value("Subject").map(EncodedWords::decode).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Subject: Hello\r\n",
        "subject: \tHello\r\n",
        "Subject: =?ISO-8859-1?Q?Gr=FC=DFe?=\r\n =?ISO-8859-1?Q?_an_alle?=\r\n",
        "Subject: two\r\n lines\r\n",
        "Subject: raw \u00c3\u00bc and \u00ff\r\n",
        "Subject: a [different] tag\r\n",
        "Subject: =?no-such-charset?Q?Hello?=\r\n",
    })
    void subjectKeepsItsBytesBehindTheTagAndWithoutOne(String subject) throws Exception {
        String name = subject.substring(0, subject.indexOf(':') + 1);
        String around = "From: a@b\r\n%sTo: c@d\r\n";

        assertThat(tagged(around.formatted(subject), SignatureStatus.VALID))
                .isEqualTo(around.formatted(name + " [signed]" + subject.substring(name.length())));
        assertThat(tagged(around.formatted(subject), SignatureStatus.NONE)).isEqualTo(around.formatted(subject));
    }

    @Test
    void subjectWithoutASpaceGetsOne() throws Exception {
        assertThat(tagged("Subject:Hello\r\n", SignatureStatus.VALID)).isEqualTo("Subject: [signed] Hello\r\n");
    }

    @Test
    void emptySubjectBecomesTheTag() throws Exception {
        assertThat(tagged("Subject: \r\nTo: c@d\r\n", SignatureStatus.VALID)).isEqualTo("Subject: [signed]\r\nTo: c@d\r\n");
        assertThat(tagged("Subject:", SignatureStatus.VALID)).isEqualTo("Subject: [signed]\r\n");
    }

    @Test
    void missingSubjectIsAdded() throws Exception {
        assertThat(tagged("From: a@b\r\n", SignatureStatus.VALID)).isEqualTo("Subject: [signed]\r\nFrom: a@b\r\n");
        assertThat(tagged("From: a@b\r\n", SignatureStatus.NONE)).isEqualTo("From: a@b\r\n");
    }

    @Test
    void everyOneOfSeveralSubjectsIsTagged() throws Exception {
        assertThat(tagged("Subject: a\r\nSubject: b\r\n", SignatureStatus.VALID))
                .isEqualTo("Subject: [signed] a\r\nSubject: [signed] b\r\n");
    }

    @Test
    void subjectThatWouldBecomeTooLongALineIsFoldedBehindTheTag() throws Exception {
        String rest = " " + "x".repeat(70) + "\r\n";

        assertThat(tagged("Subject:" + rest, SignatureStatus.VALID)).isEqualTo("Subject: [signed]\r\n" + rest);
        assertThat(tagged("Subject:\r\n" + rest, SignatureStatus.VALID)).isEqualTo("Subject: [signed]\r\n" + rest);
    }

    @Test
    void tagThatIsNotASCIIIsAnEncodedWordAndApartFromTheNext() throws Exception {
        assertThat(shown("Hello", SignatureStatus.UNTRUSTED)).isEqualTo("[gepr\u00fcft] Hello");
        assertThat(shown("=?UTF-8?Q?Gr=C3=BC=C3=9Fe?=", SignatureStatus.UNTRUSTED)).isEqualTo("[gepr\u00fcft] Gr\u00fc\u00dfe");
        assertThat(tagged("Subject: Hello\r\n", SignatureStatus.UNTRUSTED)).matches("Subject: =\\?UTF-8\\?B\\?[A-Za-z0-9=]+\\?= Hello\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[signed] Hello",
        "Re: [signed] Hello",
        "[Signed]Hello",
        "[ signed ] Hello",
        "[sig\r\n ned] Hello",
        "[sig[signed]ned] Hello",
        "[signed] [FORGED SENDER] Hello",
        "[forged  sender] Hello",
        "=?UTF-8?Q?[signed]?= Hello",
        "=?ISO-8859-1?B?W3NpZ25lZF0=?= Hello",
        "=?UTF-8?Q?[sig?= =?UTF-8?Q?ned]?= Hello",
        "[sig=?UTF-8?Q?ned]_?=Hello",
        "=?UTF-8?Q?[sig=E2=80=8Bned]?= Hello",
        "=?UTF-8?Q?=EF=BC=BBsigned=EF=BC=BD?= Hello",
        "=?UTF-8?Q?[gepr=C3=BCft]?= Hello",
        "=?UTF-8?Q?[gepru=CC=88ft]?= Hello",
        "=?us-ascii?Q?=5Bsigned=5D=20Hello?=",
        "=?no-such-charset?Q?[signed]?= Hello",
        "=?$$$*en?B?W3NpZ25lZF0=?= Hello",
    })
    void tagThatArrivesIsTakenOut(String subject) throws Exception {
        String rest = subject.startsWith("Re:") ? "Re: Hello" : "Hello";

        assertThat(shown(subject, SignatureStatus.NONE)).isEqualTo(rest);
        assertThat(shown(subject, SignatureStatus.MISMATCH)).isEqualTo("[FORGED SENDER] " + rest);
    }

    @Test
    void whatStandsAroundATagThatIsTakenOutIsWrittenAnew() throws Exception {
        assertThat(shown("[signed] =?ISO-8859-1?Q?Gr=FC=DFe?=", SignatureStatus.NONE)).isEqualTo("Gr\u00fc\u00dfe");
        String longOne = "word ".repeat(60).strip();
        assertThat(shown("[signed] " + longOne, SignatureStatus.VALID)).isEqualTo("[signed] " + longOne);
        assertThat(tagged("Subject: [signed] " + longOne + "\r\n", SignatureStatus.VALID).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(79));
    }

    @Test
    void nothingIsTouchedWhereThereAreNoTags() throws Exception {
        Headers headers = new Headers(List.of(HeaderField.of("Subject", "[signed] Hello", "\r\n")));

        assertThat(new SubjectTags(VerdictTexts.NONE).tagged(headers, SignatureStatus.VALID, "\r\n")).isSameAs(headers);
    }

    @Test
    void subjectOfAMillionNestedTagsIsDoneInTime() {
        String nested = "[sig".repeat(120_000) + "ned]".repeat(120_000);

        Assertions.assertTimeout(Duration.ofSeconds(10), () ->
                assertThat(shown(nested, SignatureStatus.VALID)).isEqualTo("[signed]"));
    }
}
