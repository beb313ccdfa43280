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
package org.signet.stores.database;

import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.signet.TemporaryFailureException;
import org.signet.cert.CertificateSource;
import org.signet.cert.DecryptionKeySource;
import org.signet.cert.SigningIdentitySource;
import org.signet.stores.CertificateSourceContract;
import org.signet.stores.CertificateState;
import org.signet.stores.CertificateStoreContract;
import org.signet.stores.DecryptionKeySourceContract;
import org.signet.stores.PrivateKeyStoreContract;
import org.signet.stores.SigningIdentitySourceContract;
import org.signet.stores.Store;
import org.signet.testkit.TestIdentity;

/** All contracts of stores, kept by a database of some kind. */
abstract class DatabaseContracts {
    /** A store on a database of its own, with nothing in it. */
    abstract Store empty();

    /** As it is with people's certificates. */
    @Nested
    class Certificates implements CertificateSourceContract {
        @Override
        public CertificateSource holding(TestIdentity... identities) throws TemporaryFailureException {
            Store store = empty();
            for (TestIdentity identity : identities) {
                store.writableCertificates().orElseThrow().add(identity.certificate(), CertificateState.ACCEPTED,
                        CertificateStoreContract.IMPORT, Optional.empty());
            }
            return store.certificates().orElseThrow();
        }
    }

    /** As it is with the certificates of private keys. */
    @Nested
    class CertificatesOfKeys implements CertificateSourceContract {
        @Override
        public CertificateSource holding(TestIdentity... identities) throws TemporaryFailureException {
            return keys(identities).certificates().orElseThrow();
        }
    }

    /** As it is with keys that decrypt. */
    @Nested
    class KeysThatDecrypt implements DecryptionKeySourceContract {
        @Override
        public DecryptionKeySource holding(TestIdentity... identities) throws TemporaryFailureException {
            return keys(identities).decryption().orElseThrow();
        }
    }

    /** As it is with keys that sign. */
    @Nested
    class KeysThatSign implements SigningIdentitySourceContract {
        @Override
        public SigningIdentitySource holding(TestIdentity... identities) throws TemporaryFailureException {
            return keys(identities).signing().orElseThrow();
        }
    }

    /** As it is with certificates that are put in. */
    @Nested
    class WritableCertificates implements CertificateStoreContract {
        @Override
        public Store empty() {
            return DatabaseContracts.this.empty();
        }
    }

    /** As it is with private keys that are put in. */
    @Nested
    class WritableKeys implements PrivateKeyStoreContract {
        @Override
        public Store empty() {
            return DatabaseContracts.this.empty();
        }
    }

    private Store keys(TestIdentity... identities) throws TemporaryFailureException {
        Store store = empty();
        for (TestIdentity identity : identities) {
            store.writableKeys().orElseThrow().add(identity.privateKey(), identity.chain(), CertificateStoreContract.IMPORT);
        }
        return store;
    }
}
