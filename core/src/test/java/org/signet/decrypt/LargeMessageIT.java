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
package org.signet.decrypt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.encrypt.ContentCipher;
import org.signet.encrypt.EncryptionPolicy;
import org.signet.encrypt.SmimeEncryptor;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** Encrypts and decrypts a message that is several times as large as the memory of the JVM that does it. */
class LargeMessageIT {
    private static final long MESSAGE_SIZE = 100L * 1024 * 1024;

    /** The classes of the providers and their signed jars take most of it: some 13 MB without Amazon's, and twice that with it. */
    @ParameterizedTest
    @CsvSource({"jdk, -Xmx20m", "auto, -Xmx32m"})
    void memoryDoesNotGrowWithTheMessage(String provider, String heap) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), heap, "-Xshare:auto",
                "-Dsignet.provider=" + provider,
                "-cp", System.getProperty("java.class.path"), LargeMessageIT.class.getName()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        if (provider.equals("jdk")) {
            assertThat(said).as("native code that nobody wants is not loaded").doesNotContain("com.amazon");
        }
    }

    /** What the small JVM does; an exception makes its exit status differ from 0. */
    public static void main(String[] arguments) throws Exception {
        TestIdentity bob = TestPki.root("Large Root").issue("bob@example.org").create();
        for (ContentCipher cipher : List.of(ContentCipher.AES256_CBC, ContentCipher.AES128_GCM)) {
            try (Workspace workspace = Workspace.open()) {
                MimeEntity message = MimeEntity.read(Messages.large(MESSAGE_SIZE), workspace);
                MimeEntity sent = new SmimeEncryptor(EncryptionPolicy.STANDARD.withCipher(cipher))
                        .encrypt(message, List.of(bob.certificate()), workspace);
                DecryptionResult result = new SmimeDecryptor(Letters.keys(bob)).decrypt(sent, workspace);
                requireSame(((DecryptionResult.Decrypted) result).entity().content(), message.contentEntity().content());
            }
        }
    }

    private static void requireSame(Content one, Content other) throws IOException {
        byte[] first = new byte[64 * 1024];
        byte[] second = new byte[64 * 1024];
        try (InputStream left = one.open(); InputStream right = other.open()) {
            int count;
            do {
                count = left.readNBytes(first, 0, first.length);
                if (count != right.readNBytes(second, 0, second.length) || !Arrays.equals(first, second)) {
                    throw new IllegalStateException("the contents differ");
                }
            } while (count > 0);
        }
    }
}
