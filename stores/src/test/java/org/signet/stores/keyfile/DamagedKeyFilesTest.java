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
package org.signet.stores.keyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.ConfigurationException;
import org.signet.stores.password.PasswordSource;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class DamagedKeyFilesTest {
    private static final TestIdentity ALICE = TestPki.root("Damage Root").issue("alice@example.org").create();
    private static final int DAMAGES = 150;

    @TempDir
    private Path directory;

    @Test
    void damagedFilesAreReadOrRefusedAndThrowNothingElse() throws IOException {
        List<Path> files = List.of(ALICE.writePem(directory.resolve("alice.pem")),
                ALICE.writeCertificateDer(directory.resolve("alice.cer")),
                ALICE.writeJks(directory.resolve("alice.jks"), "secret", "secret"));
        Random random = new Random(20260101);
        int refused = 0;
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            for (int i = 0; i < DAMAGES; i++) {
                byte[] damaged = whole.clone();
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                Path path = Files.write(directory.resolve("damaged"), damaged);
                Throwable thrown = catchThrowable(() -> KeyFile.read(KeyLocation.of(path)
                        .withStorePassword(PasswordSource.inline("secret"))).entries());
                if (thrown != null) {
                    assertThat(thrown).isInstanceOf(ConfigurationException.class).message().contains(path.toString());
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(DAMAGES);
    }
}
