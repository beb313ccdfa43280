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
package org.signet.encrypt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signet.decrypt.Letters.bytes;
import static org.signet.decrypt.Letters.decrypted;
import static org.signet.decrypt.Letters.entity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.mime.CmsBody;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** An encrypted message is encrypted when it is read. */
class EncryptedBodyTest {
    private final TestIdentity bob = TestPki.root("Body Root").issue("bob@example.org").create();
    private final Workspace workspace = Workspace.open();

    @ParameterizedTest
    @EnumSource(ContentCipher.class)
    void givesTheSameBytesEachTimeInWhicheverWay(ContentCipher cipher) throws IOException {
        MimeEntity sent = encrypted(Messages.plain().attachment("a.bin", Messages.binary(100_000)).bytes(), cipher);

        byte[] first = bytes(sent);

        assertThat(bytes(sent)).isEqualTo(first);
        assertThat(sent.content().open().readAllBytes()).isEqualTo(first);
        assertThat(sent.content().size()).isEqualTo(first.length);
        assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> bytes(sent))).allSatisfy(again -> assertThat(again).isEqualTo(first));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 14, 15, 16, 17, 100, 127, 128, 200, 255, 256, 16_383, 16_384, 65_535, 65_536, 70_000})
    void sizeIsKnownBeforehandAndTheStructureIsDer(int length) throws IOException {
        byte[] mail = Messages.mail().content("Content-Type: application/octet-stream", Messages.binary(length)).bytes();

        for (ContentCipher cipher : ContentCipher.values()) {
            MimeEntity sent = encrypted(mail, cipher);
            byte[] cms = CmsBody.open(sent).readAllBytes();

            assertThat(bytes(sent)).hasSize((int) sent.content().size());
            assertThat(ASN1Primitive.fromByteArray(cms).getEncoded("DER")).isEqualTo(cms);
            assertThat(decrypted(bytes(sent), bob)).isEqualTo(bytes(entity(mail).contentEntity()));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherMessageGetsAnotherKey(boolean authenticated) throws IOException {
        ContentCipher cipher = authenticated ? ContentCipher.AES256_GCM : ContentCipher.AES256_CBC;
        byte[] mail = Messages.plain().bytes();

        assertThat(bytes(encrypted(mail, cipher))).isNotEqualTo(bytes(encrypted(mail, cipher)));
    }

    @Test
    void nothingIsStoredInFiles(@TempDir Path directory) throws IOException {
        byte[] mail = Messages.plain().attachment("a.bin", Messages.binary(300_000)).bytes();
        try (Workspace small = Workspace.open(directory, 1000)) {
            MimeEntity sent = new SmimeEncryptor(EncryptionPolicy.STANDARD).encrypt(entity(mail), List.of(bob.certificate()), small);
            sent.writeTo(new OutputStream() {
                @Override
                public void write(int b) {
                    throw new AssertionError("written byte by byte");
                }

                @Override
                public void write(byte[] source, int offset, int length) throws IOException {
                    try (Stream<Path> files = Files.list(directory)) {
                        assertThat(files).isEmpty();
                    }
                }
            });
        }
    }

    @Test
    void cannotBeReadWithoutItsKeyWhichGoesWithTheWorkspace() throws IOException {
        MimeEntity sent = encrypted(Messages.plain().bytes(), ContentCipher.AES256_GCM);
        workspace.close();

        assertThatThrownBy(() -> sent.writeTo(OutputStream.nullOutputStream())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> sent.content().open().readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    void messageThatCannotBeReadToItsEndGivesAnException(@TempDir Path directory) throws Exception {
        MimeEntity sent;
        try (Workspace files = Workspace.open(directory, 1000)) {
            MimeEntity message = MimeEntity.read(Messages.large(300_000), files);
            sent = new SmimeEncryptor(EncryptionPolicy.STANDARD).encrypt(message, List.of(bob.certificate()), workspace);
        }

        assertThatThrownBy(() -> sent.writeTo(new ByteArrayOutputStream())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> sent.content().open().readAllBytes()).isInstanceOf(IOException.class);
    }

    private MimeEntity encrypted(byte[] mail, ContentCipher cipher) throws IOException {
        return new SmimeEncryptor(EncryptionPolicy.STANDARD.withCipher(cipher))
                .encrypt(entity(mail), List.of(bob.certificate()), workspace);
    }
}
