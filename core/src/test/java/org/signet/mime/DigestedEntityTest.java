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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.MalformedMessageException;
import org.signet.algorithm.DigestAlgorithm;

/** The digest is that of what is signed, whether it had to be changed or not, and wherever it lies. */
class DigestedEntityTest {
    private static final String[] FRAGMENTS = {"--a\r\n", "--a--\r\n", "--b\r\n", "\r\n", "\n", "Content-Transfer-Encoding: 8bit\r\n",
        "Content-Type: multipart/mixed; boundary=b\r\n", "Content-Type: text/html\r\n", "Content-Type: message/rfc822\r\n", "caf\u00E9\r\n",
        "trailing \r\n", "From here\r\n", "plain text\r\n", "x".repeat(76) + "\r\n", "tab\tand more\r\n", "stray\r", "- list\r\n"};

    @ParameterizedTest
    @ValueSource(strings = {
        "Content-Type: text/plain\n\nsafe\n",
        "Content-Type: text/plain; charset=iso-8859-1\n\ncaf\u00E9\n",
        "Content-Type: application/pkcs7-mime\n\nsafe \n",
        "",
    })
    void theDigestIsThatOfTheSafeEntity(String text) throws Exception {
        assertDigest(crlf(text));
        assertDigest(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {Blocks.SIZE - 80, Blocks.SIZE, Blocks.SIZE + 1, 5 * Blocks.SIZE})
    void largeEntitiesToo(int length) throws Exception {
        String lines = ("x".repeat(76) + "\r\n").repeat(length / 78);

        assertDigest("Content-Type: text/plain\r\n\r\n" + lines);
        assertDigest("Content-Type: text/plain\r\n\r\n" + lines + "-\t \r\n" + lines + "--");
    }

    @Property(seed = "4711", tries = 1000)
    void fromWhateverPiecesItIsMade(@ForAll long seed) throws IOException, MalformedMessageException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "Content-Type: multipart/mixed; boundary=a\r\n\r\n" : "");
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(FRAGMENTS[random.nextInt(FRAGMENTS.length)].repeat(random.nextInt(20) == 0 ? 900 : 1));
        }
        assertDigest(text.toString());
    }

    private static void assertDigest(String text) throws IOException, MalformedMessageException {
        String safe = Rewriting.rewrite(text);
        for (int threshold : new int[] {0, Workspace.DEFAULT_THRESHOLD}) {
            try (Workspace workspace = Workspace.open(Path.of(System.getProperty("java.io.tmpdir")), threshold)) {
                MimeEntity entity = MimeEntity.of(workspace.store(new ByteArrayInputStream(Mime.bytes(text))));
                MessageDigest engine = DigestAlgorithm.SHA256.engine();
                DigestedEntity digested = TransferSafeRewriter.rewrite(entity, workspace, engine);

                assertThat(Mime.text(digested.entity())).isEqualTo(safe);
                assertThat(digested.digest()).isEqualTo(DigestAlgorithm.SHA256.hash(Mime.bytes(safe)));
                assertThat(Rewriting.rewrite(safe)).isEqualTo(safe);
            }
        }
    }
}
