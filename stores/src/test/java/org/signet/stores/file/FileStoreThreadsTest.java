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
package org.signet.stores.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.cert.EmailAddress;
import org.signet.stores.RingSigningIdentitySource;
import org.signet.stores.SigningKeyChoice;
import org.signet.stores.keyfile.KeyLocation;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class FileStoreThreadsTest {
    private static final TestPki PKI = TestPki.root("Threads Root");

    @TempDir
    private Path directory;

    @Test
    void everyThreadAlwaysFindsAKeyWhileItsFileIsBeingReplaced() throws Exception {
        TestIdentity first = PKI.issue("alice@example.org").create();
        TestIdentity second = PKI.issue("alice@example.org").create();
        Path file = first.writePem(directory.resolve("alice.pem"));
        FileStore store = FileStore.open(List.of(KeyLocation.of(directory)), ReloadPolicy.STANDARD.withInterval(Duration.ZERO));
        RingSigningIdentitySource source = new RingSigningIdentitySource(store, SigningKeyChoice.NONE);
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> misses = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                misses.add(threads.submit(() -> {
                    int missed = 0;
                    while (!done.get()) {
                        missed += source.find(EmailAddress.of("alice@example.org")).isPresent() ? 0 : 1;
                    }
                    return missed;
                }));
            }
            for (int edit = 0; edit < 50; edit++) {
                Path next = (edit % 2 == 0 ? second : first).writePem(directory.resolve("next.tmp"));
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            }
            done.set(true);
            for (Future<Integer> missed : misses) {
                assertThat(missed.get()).isZero();
            }
        }
        assertThat(source.find(EmailAddress.of("alice@example.org")).orElseThrow().certificate()).isEqualTo(first.certificate());
    }
}
