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
package org.signet.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.mime.Rewriting.crlf;
import static org.signet.mime.Rewriting.rewrite;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees of parts: what is inside what. */
class TransferSafeTreeTest {

    @ParameterizedTest
    @ValueSource(ints = {16, 1 << 20})
    void onlyTheUnsafePartChanges(int threshold) throws Exception {
        assertThat(rewrite(crlf("""
            Content-Type: multipart/mixed; boundary=outer
            Content-Transfer-Encoding: 8bit

            preamble \u00E9\s
            --outer
            Content-Type: text/plain
            Content-Transfer-Encoding: 8bit

            caf\u00E9

            --outer  \t
            Content-Type: image/png
            Content-Transfer-Encoding: base64

            aGVs
            bG8=

            --outer
            Content-Type: text/html

            <p>safe</p>
            --outer-- \s
            epilogue From me\s
            """), threshold)).isEqualTo(crlf("""
            Content-Type: multipart/mixed; boundary=outer
            Content-Transfer-Encoding: 8bit

            preamble \u00E9\s
            --outer
            Content-Type: text/plain
            Content-Transfer-Encoding: quoted-printable

            caf=E9

            --outer  \t
            Content-Type: image/png
            Content-Transfer-Encoding: base64

            aGVs
            bG8=

            --outer
            Content-Type: text/html

            <p>safe</p>
            --outer-- \s
            epilogue From me\s
            """));
    }

    @Test
    void labelsOfEveryLevelAreCorrectedOnceNothingInsideNeedsThem() throws Exception {
        assertThat(rewrite(crlf("""
            Content-Transfer-Encoding: binary
            Content-Type: multipart/mixed; boundary=a

            --a
            Content-Type: multipart/alternative; boundary=ab
            Content-Transfer-Encoding: 8bit

            --ab
            Content-Transfer-Encoding: 8bit

            \u00E9
            --ab--
            --a
            Content-Type: message/rfc822
            Content-Transfer-Encoding: 8bit

            Subject: inner

            \u00E9
            --a--
            """))).isEqualTo(crlf("""
            Content-Transfer-Encoding: 7bit
            Content-Type: multipart/mixed; boundary=a

            --a
            Content-Type: multipart/alternative; boundary=ab
            Content-Transfer-Encoding: 7bit

            --ab
            Content-Transfer-Encoding: quoted-printable

            =E9
            --ab--
            --a
            Content-Type: message/rfc822
            Content-Transfer-Encoding: 7bit

            Subject: inner
            Content-Transfer-Encoding: quoted-printable

            =E9
            --a--
            """));
    }

    @Test
    void aPartOfADigestIsAMessage() throws Exception {
        assertThat(rewrite(crlf("""
            Content-Type: multipart/digest; boundary=d

            --d

            Subject: in a digest
            Content-Transfer-Encoding: 8bit

            \u00E9
            --d--
            """))).isEqualTo(crlf("""
            Content-Type: multipart/digest; boundary=d

            --d

            Subject: in a digest
            Content-Transfer-Encoding: quoted-printable

            =E9
            --d--
            """));
    }

    @Test
    void aBoundaryThatStartsLikeAnotherIsAnother() throws Exception {
        String tree = crlf("""
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: multipart/alternative; boundary=b1

            --b1
            Content-Transfer-Encoding: LABEL

            first BODY
            --b1--
            --b
            Content-Transfer-Encoding: LABEL

            second BODY
            --b--
            --b
            epilogue \u00E9
            """);

        assertThat(rewrite(tree.replace("LABEL", "8bit").replace("BODY", "\u00E9")))
            .isEqualTo(tree.replace("LABEL", "quoted-printable").replace("BODY", "=E9"));
    }

    @Test
    void anUnclosedInnerMultipartEndsWithItsParentsDelimiter() throws Exception {
        assertThat(rewrite(crlf("""
            Content-Type: multipart/mixed; boundary=o

            --o
            Content-Type: multipart/alternative; boundary=i

            --i

            one \u00E9
            --o

            two \u00E9
            """))).isEqualTo(crlf("""
            Content-Type: multipart/mixed; boundary=o

            --o
            Content-Type: multipart/alternative; boundary=i

            --i
            Content-Transfer-Encoding: quoted-printable

            one =E9
            --o
            Content-Transfer-Encoding: quoted-printable

            two =E9
            """));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "--x\nContent-Type: text/plain\n--x--\n",
        "--x\n--x\n--x--\n",
        "--x\n\n--x--\n",
        "--x\nContent-Transfer-Encoding: 7bit\n\n--x--\n",
        "--x\nnot a field \u00E9 \n--x--\n",
        "--x--\n",
        "--x",
        "",
    })
    void strangePartsStayAsTheyAre(String body) throws Exception {
        String entity = crlf("Content-Type: multipart/mixed; boundary=x\n\n" + body);

        assertThat(rewrite(entity)).isEqualTo(entity);
    }

    @Test
    void theLineFeedOfADelimiterIsNoData() throws Exception {
        assertThat(rewrite("Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: image/x\n\ndata\n--x--\n"))
            .isEqualTo(crlf("Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: image/x\n\ndata\n--x--\n"));
    }

    @Test
    void deepNestingEndsSomewhere() throws Exception {
        String deep = IntStream.range(0, 2_000).mapToObj(i -> "Content-Type: message/rfc822\n\n").collect(Collectors.joining())
            + "Content-Transfer-Encoding: 8bit\n\n\u00E9\n";

        assertThat(rewrite(crlf(deep))).isEqualTo(crlf(deep));
    }

    @Test
    void moreThanTenThousandPartsStayAsTheyAre() throws Exception {
        String part = "--x\n\n\u00E9\n";
        String entity = crlf("Content-Type: multipart/mixed; boundary=x\n\n");

        assertThat(rewrite(entity + crlf(part.repeat(5_000)))).doesNotContain("\u00E9");
        assertThat(rewrite(entity + crlf(part.repeat(10_001)))).isEqualTo(entity + crlf(part.repeat(10_001)));
    }
}
