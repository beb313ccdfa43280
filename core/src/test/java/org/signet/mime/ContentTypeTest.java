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

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypeTest {

    static Stream<Arguments> values() {
        return Stream.of(
            Arguments.of("text/plain", "text/plain", Map.of()),
            Arguments.of("TEXT/Plain; CHARSET=US-ascii", "text/plain", Map.of("charset", "US-ascii")),
            Arguments.of("multipart/signed; micalg=\"sha-256\";boundary=\"a;b=c\"", "multipart/signed",
                Map.of("micalg", "sha-256", "boundary", "a;b=c")),
            Arguments.of(" multipart / mixed ; boundary = b ", "multipart/mixed", Map.of("boundary", "b")),
            Arguments.of("text/plain (comment; x=y); a=b (c)", "text/plain", Map.of("a", "b")),
            Arguments.of("(nested (comment \\) ) )text/plain", "text/plain", Map.of()),
            Arguments.of("text/plain; a=\"q\\\"uo\\\\te\"", "text/plain", Map.of("a", "q\"uo\\te")),
            Arguments.of("text/plain;; ;a=b;", "text/plain", Map.of("a", "b")),
            Arguments.of("text/plain charset=x; a=b", "text/plain", Map.of("a", "b")),
            Arguments.of("text/plain; a; b=c", "text/plain", Map.of("b", "c")),
            Arguments.of("text/plain; a=\"open", "text/plain", Map.of("a", "open")),
            Arguments.of("text/plain; a=1; A=2", "text/plain", Map.of("a", "1")),
            Arguments.of("multipart/mixed; boundary=----=_Part:1?x", "multipart/mixed", Map.of("boundary", "----=_Part:1?x")),
            Arguments.of("a/b; name*=UTF-8''caf%C3%A9%20x", "a/b", Map.of("name", "café x")),
            Arguments.of("a/b; name*=iso-8859-1'fr'caf%E9", "a/b", Map.of("name", "café")),
            Arguments.of("a/b; name*0=\"smi\"; name*1=\"me.p7m\"", "a/b", Map.of("name", "smime.p7m")),
            Arguments.of("a/b; name*1*=%2Ep7m; name*0*=''smime", "a/b", Map.of("name", "smime.p7m")),
            Arguments.of("a/b; name=x; name*=''y", "a/b", Map.of("name", "x")),
            Arguments.of("a/b; name*=nonsense''%E9%zz%", "a/b", Map.of("name", "é%zz%")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void readsWhatProgramsWrite(String value, String mediaType, Map<String, String> parameters) {
        ContentType type = ContentType.parse(value).orElseThrow();

        assertThat(type.mediaType()).isEqualTo(mediaType);
        assertThat(type.parameters()).isEqualTo(parameters);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "text/", "/plain", ";a=b", "(text/plain)", "\"text/plain\"", "text/;a=b"})
    void whatHasNoTypeAndSubtypeIsNone(String value) {
        assertThat(ContentType.parse(value)).isEmpty();
    }

    @Test
    void hugeGarbageIsReadInNoTime() {
        assertThat(ContentType.parse("a/b" + ";(\"\\".repeat(100_000))).isPresent();
        assertThat(ContentType.parse("a/b" + "(".repeat(300_000))).isPresent();
        assertThat(ContentType.parse("a/b" + "; x*1=y".repeat(50_000))).isPresent();
    }
}
