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
package org.signet.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.signet.cert.CertificateSource;
import org.signet.cert.DecryptionKeySource;
import org.signet.cert.SigningIdentitySource;
import org.signet.stores.file.FileStore;
import org.signet.stores.keyfile.KeyLocation;
import org.signet.testkit.TestIdentity;

/** The contracts of all sources, kept by each of the stores. */
class StoreContractsTest {
    @TempDir
    private Path directory;

    @Nested
    class DirectoryOfCertificates implements CertificateSourceContract {
        @Override
        public CertificateSource holding(TestIdentity... identities) throws IOException {
            return new RingCertificateSource(certificates(identities));
        }
    }

    @Nested
    class DirectoryOfKeysAsCertificates implements CertificateSourceContract {
        @Override
        public CertificateSource holding(TestIdentity... identities) throws IOException {
            return new RingCertificateSource(keys(identities));
        }
    }

    @Nested
    class DirectoryOfKeysThatDecrypt implements DecryptionKeySourceContract {
        @Override
        public DecryptionKeySource holding(TestIdentity... identities) throws IOException {
            return new RingDecryptionKeySource(keys(identities));
        }
    }

    @Nested
    class DirectoryOfKeysThatSign implements SigningIdentitySourceContract {
        @Override
        public SigningIdentitySource holding(TestIdentity... identities) throws IOException {
            return new RingSigningIdentitySource(keys(identities), SigningKeyChoice.NONE);
        }
    }

    @Nested
    class CombinedCertificates implements CertificateSourceContract {
        @Override
        public CertificateSource holding(TestIdentity... identities) throws IOException {
            return new CombinedCertificateSource(List.of(address -> List.of(), new RingCertificateSource(certificates(identities))));
        }
    }

    @Nested
    class CombinedKeysThatDecrypt implements DecryptionKeySourceContract {
        @Override
        public DecryptionKeySource holding(TestIdentity... identities) throws IOException {
            return new CombinedDecryptionKeySource(List.of(hint -> List.of(), new RingDecryptionKeySource(keys(identities))));
        }
    }

    @Nested
    class CombinedKeysThatSign implements SigningIdentitySourceContract {
        @Override
        public SigningIdentitySource holding(TestIdentity... identities) throws IOException {
            return new CombinedSigningIdentitySource(List.of(address -> Optional.empty(),
                    new RingSigningIdentitySource(keys(identities), SigningKeyChoice.NONE)));
        }
    }

    private FileStore certificates(TestIdentity... identities) throws IOException {
        Path files = Files.createTempDirectory(directory, "certificates");
        for (int i = 0; i < identities.length; i++) {
            identities[i].writeCertificatePem(files.resolve(i + ".crt"));
        }
        return FileStore.open(List.of(KeyLocation.of(files)));
    }

    private FileStore keys(TestIdentity... identities) throws IOException {
        Path files = Files.createTempDirectory(directory, "keys");
        for (int i = 0; i < identities.length; i++) {
            identities[i].writePem(files.resolve(i + ".pem"));
        }
        return FileStore.open(List.of(KeyLocation.of(files)));
    }
}
