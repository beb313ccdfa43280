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
package org.signet.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.MalformedMessageException;
import org.signet.testkit.Messages;
import org.signet.testkit.OpenSsl;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class SignedDataReaderTest {
    private static final TestIdentity ALICE = TestPki.root("Reader Root").issue("alice@example.org").create();
    private static final byte[] ENTITY = Messages.plain().entity();

    private static byte[] signed(String... options) {
        String[] all = Arrays.copyOf(options, options.length + 2);
        all[options.length] = "-outform";
        all[options.length + 1] = "DER";
        return OpenSsl.required().cmsSign(ENTITY, ALICE, all);
    }

    private static SignedData read(byte[] structure) throws IOException, MalformedMessageException {
        return SignedDataReader.read(new ByteArrayInputStream(structure), OutputStream.nullOutputStream());
    }

    private static void assertMalformed(byte[] structure, String why) {
        assertThatThrownBy(() -> read(structure)).isInstanceOf(MalformedMessageException.class).hasMessageContaining(why);
    }

    @Test
    void contentComesOutByteForByteInDerAndInPieces() throws IOException, MalformedMessageException {
        for (byte[] structure : new byte[][] {signed("-nodetach"), signed("-nodetach", "-stream")}) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            SignedData data = SignedDataReader.read(new ByteArrayInputStream(structure), content);
            assertThat(content.toByteArray()).isEqualTo(ENTITY);
            assertThat(data.encapsulated()).isTrue();
            assertThat(data.signers()).hasSize(1);
            assertThat(data.certificates()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1000})
    void itIsTheSameInWhateverPiecesItComes(int length) throws IOException, MalformedMessageException {
        byte[] structure = signed("-nodetach");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        SignedData data = SignedDataReader.read(new InPieces(structure, length), content);
        SignedData whole = read(structure);
        assertThat(content.toByteArray()).isEqualTo(ENTITY);
        assertThat(data.certificates()).isNotEmpty().containsExactlyElementsOf(whole.certificates());
        assertThat(data.signers().getFirst().signature()).isEqualTo(whole.signers().getFirst().signature());
    }

    /** Gives only so many bytes at once, as a decoder of base64 or a socket may. */
    private static final class InPieces extends FilterInputStream {
        private final int length;

        InPieces(byte[] bytes, int length) {
            super(new ByteArrayInputStream(bytes));
            this.length = length;
        }

        @Override
        public int read(byte[] target, int offset, int wanted) throws IOException {
            return super.read(target, offset, Math.min(wanted, length));
        }
    }

    @Test
    void detachedSignatureHasNoContent() throws IOException, MalformedMessageException {
        assertThat(read(signed()).encapsulated()).isFalse();
    }

    @Test
    void structureThatIsCutAnywhereIsMalformed() {
        byte[] structure = signed("-nodetach");
        for (int length = 0; length < structure.length; length += 5) {
            assertMalformed(Arrays.copyOf(structure, length), "");
        }
    }

    @Test
    void otherStructuresAreNotSignedData() {
        assertMalformed(HexFormat.of().parseHex("300f06092a864886f70d010703a0023000"), "not SignedData");
    }

    @Test
    void lengthThatIsOnlyClaimedCostsNothing() {
        byte[] start = HexFormat.of().parseHex("308006092a864886f70d010702a080308002010131003080" + "06092a864886f70d010701" + "0000");
        byte[] hugeCertificate = HexFormat.of().parseHex("a0803084700000000201");
        byte[] both = Arrays.copyOf(start, start.length + hugeCertificate.length);
        System.arraycopy(hugeCertificate, 0, both, start.length, hugeCertificate.length);
        assertMalformed(both, "over the limit");
    }

    @Test
    void elementLongerThanTheOneAroundItIsMalformed() {
        assertMalformed(HexFormat.of().parseHex("300f06092a864886f70d010702a0053080"), "longer");
    }

    @Test
    void deepNestingIsMalformed() {
        byte[] deep = new byte[200_000];
        for (int i = 0; i < deep.length; i += 2) {
            deep[i] = 0x30;
            deep[i + 1] = (byte) 0x80;
        }
        assertMalformed(deep, "");
        byte[] start = HexFormat.of().parseHex("308006092a864886f70d010702a0803080");
        System.arraycopy(start, 0, deep, 0, start.length);
        byte[] odd = Arrays.copyOf(start, deep.length + start.length);
        System.arraycopy(deep, start.length - 1, odd, start.length, deep.length - start.length);
        assertMalformed(odd, "");
    }

    @Test
    void endlessCertificatesAreMalformed() {
        byte[] start = HexFormat.of().parseHex("308006092a864886f70d010702a080308002010131003080" + "06092a864886f70d010701"
                + "0000" + "a080");
        InputStream endless = new InputStream() {
            private long position;

            @Override
            public int read() {
                // Empty sequences, for ever.
                int octet = position < start.length ? start[(int) position] & 0xFF : (position - start.length) % 2 == 0 ? 0x30 : 0;
                position++;
                return octet;
            }
        };
        assertThatThrownBy(() -> SignedDataReader.read(endless, OutputStream.nullOutputStream()))
                .isInstanceOf(MalformedMessageException.class).hasMessageContaining("more than 1000");
    }

    @Test
    void failureOfTheInputIsNoMalformation() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        assertThatThrownBy(() -> SignedDataReader.read(broken, OutputStream.nullOutputStream())).hasMessage("the disk is gone");
    }
}
