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
import static org.signet.mime.Mime.crlf;
import static org.signet.mime.Mime.entity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.MalformedMessageException;

class MultipartTest {

    @Test
    void theLineEndBeforeADelimiterBelongsToTheDelimiter() throws Exception {
        assertThat(parts("b", crlf("preamble\n--b\nA: 1\n\none\n\n--b\n\ntwo\n--b--\nepilogue\n--b\nnone\n")))
            .containsExactly("A: 1\r\n\r\none\r\n", "\r\ntwo");
    }

    @Test
    void unixLineEndsAndMixedOnesWork() throws Exception {
        assertThat(parts("b", "--b\n\none\n\n--b\r\n\r\ntwo\n--b--")).containsExactly("\none\n", "\r\ntwo");
        assertThat(parts("b", "--b\n\none\r\r\n--b--")).containsExactly("\none\r");
    }

    @Test
    void aBoundaryThatIsTheStartOfAnotherIsNotTheOther() throws Exception {
        assertThat(parts("b", crlf("--b\n\n--bc\nx\n--bc--\n-b\n--B\n --b\n--b--x\n--b--\n")))
            .containsExactly(crlf("\n--bc\nx\n--bc--\n-b\n--B\n --b\n--b--x"));
        assertThat(parts("b--", crlf("--b--\n\none\n--b----\n"))).containsExactly(crlf("\none"));
    }

    @Test
    void whiteSpaceMayFollowADelimiter() throws Exception {
        assertThat(parts("b", crlf("--b \t\n\none\n--b-- \n"))).containsExactly(crlf("\none"));
    }

    @ParameterizedTest
    @CsvSource({
        "a b, 'a b'",
        "'it''s(+_,-./:=?)', 'it''s(+_,-./:=?)'",
        "'b  ', b",
        "b\u00E9, b\u00C3\u00A9",
    })
    void everyBoundaryThatOccursIsFound(String boundary, String inBody) throws Exception {
        MimeEntity entity = entity("Content-Type: multipart/x; boundary=\"" + boundary + "\"\r\n\r\n--" + inBody + "\r\n\r\none\r\n--"
            + inBody + "--");

        assertThat(Multipart.of(entity)).get().extracting(multipart -> multipart.parts().size()).isEqualTo(1);
    }

    @Test
    void withoutClosingDelimiterTheLastPartGoesToTheEnd() throws Exception {
        Multipart multipart = multipart("b", crlf("--b\n\none\n--b\n\ntwo\n"));

        assertThat(multipart.closed()).isFalse();
        assertThat(texts(multipart)).containsExactly(crlf("\none"), crlf("\ntwo\n"));
        assertThat(multipart("b", crlf("--b\n\none\n--b--")).closed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "no delimiter, 0",
        "--b--, 0",
        "--b, 1",
        "'--b\n--b\n--b--', 2",
        "'--b\n\n--b--', 1",
    })
    void emptyAndMissingPartsAreCounted(String body, int parts) throws Exception {
        assertThat(parts("b", crlf(body))).hasSize(parts);
    }

    @Test
    void linesOfAnyLengthDoNotMatter() throws Exception {
        String line = "x".repeat(300_000);

        assertThat(parts("b", crlf("--b\n\n" + line + "\n--b" + line + "\n--b--\n"))).containsExactly(crlf("\n" + line + "\n--b" + line));
        assertThat(parts(line, crlf("--" + line + "\n\none\n--" + line + "--\n"))).containsExactly(crlf("\none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain; boundary=b", "multipart/mixed", "multipart/mixed; boundary=", "multipart/mixed; boundary=\" \""})
    void whatIsNoMultipartHasNoParts(String type) throws Exception {
        assertThat(Multipart.of(entity("Content-Type: " + type + "\r\n\r\n--b\r\n\r\none\r\n--b--"))).isEmpty();
    }

    @Test
    void tooManyPartsAreNone() throws Exception {
        String part = crlf("--b\n\nx\n");
        String header = crlf("Content-Type: multipart/mixed; boundary=b\n\n");

        assertThat(Multipart.of(entity(header + part.repeat(Multipart.MAX_PARTS)))).isPresent();
        assertThat(Multipart.of(entity(header + part.repeat(Multipart.MAX_PARTS + 1)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "preamble\n--b\nA: 1\n\none\n\n--b\n\ntwo\n--b--\nepilogue\n--b\nnone\n",
        "--b\r\n\r\none\r\n--bc\r\n--b \t\r\n\r\ntwo lines\r\nof text\r\n--b--",
        "--b\n--b\r\n--b",
        "--b\r\n\r\n-\r\n--\r\n\r\r\n--b\r\n",
        "--b\r\n\r\none\r\r\n--b--\r",
    })
    void thePiecesInWhichABodyComesDoNotMatter(String body) throws Exception {
        Multipart whole = multipart("b", body);

        for (int size = 1; size < 12; size++) {
            Multipart split = Multipart.of(inPieces(body, size)).orElseThrow();
            assertThat(texts(split)).as("in pieces of " + size).isEqualTo(texts(whole));
            assertThat(split.closed()).isEqualTo(whole.closed());
            assertThat(split.canonical()).isEqualTo(whole.canonical());
        }
    }

    private static MimeEntity inPieces(String body, int size) throws MalformedMessageException, IOException {
        List<Content> pieces = new ArrayList<>();
        for (int i = 0; i < body.length(); i += size) {
            pieces.add(Content.of(body.substring(i, Math.min(body.length(), i + size)).getBytes(StandardCharsets.ISO_8859_1)));
        }
        return MimeEntity.of(entity("Content-Type: multipart/mixed; boundary=b\r\n\r\n").headers(), Content.join(pieces));
    }

    @Test
    void partsWithOtherLineEndsThanCrlfAreToldApart() throws Exception {
        assertThat(multipart("b", crlf("\n--b\n\none\n--b\n\ntwo\n--b--\n")).canonical()).containsExactlyInAnyOrder(0, 1);
        assertThat(multipart("b", "--b\n\r\none\r\n--b\r\n\r\ntwo\n\r\n--b\r\n\nthree\n--b\r\n\r\nfour").canonical())
            .containsExactlyInAnyOrder(0, 3);
    }

    @Test
    void lineEndThatBelongsToTheDelimiterIsNotOfThePart() throws Exception {
        assertThat(multipart("b", "x\n--b\n\r\none\r\nmore\n--b--\n").canonical()).containsExactly(0);
        assertThat(multipart("b", "--b\r\n\r\n" + "x".repeat(200_000) + "\r\ny\nz\r\n--b--\r\n").canonical()).isEmpty();
    }

    private static List<String> parts(String boundary, String body) throws IOException, MalformedMessageException {
        return texts(multipart(boundary, body));
    }

    private static Multipart multipart(String boundary, String body) throws IOException, MalformedMessageException {
        return Multipart.of(entity("Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n\r\n" + body)).orElseThrow();
    }

    private static List<String> texts(Multipart multipart) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Content part : multipart.parts()) {
            texts.add(Mime.text(part));
        }
        return texts;
    }
}
