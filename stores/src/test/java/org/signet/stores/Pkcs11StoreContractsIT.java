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

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.signet.cert.DecryptionKeySource;
import org.signet.cert.SigningIdentitySource;
import org.signet.stores.password.PasswordSource;
import org.signet.stores.pkcs11.Pkcs11Settings;
import org.signet.stores.pkcs11.TokenSlot;
import org.signet.testkit.SoftHsm;
import org.signet.testkit.TestIdentity;

/** The contracts of keys to sign and to decrypt with, kept by a token. */
class Pkcs11StoreContractsIT {
    private static final String ONE_CERTIFICATE = "the JDK shows one certificate for each key of a token";
    private static final String KINDS = "the JDK puts no key of this kind into a token";

    @Nested
    class KeysThatSign implements SigningIdentitySourceContract {
        @Override
        public SigningIdentitySource holding(TestIdentity... identities) {
            return store(identities).signing().orElseThrow();
        }

        @Override
        public void everyKindOfKeyThatSignsIsGiven() {
            Assumptions.abort(KINDS);
        }

        @Override
        public void validKeySignsInPlaceOfNewerOnesThatMayNot() {
            Assumptions.abort(KINDS);
        }
    }

    @Nested
    class KeysThatDecrypt implements DecryptionKeySourceContract {
        @Override
        public DecryptionKeySource holding(TestIdentity... identities) {
            return store(identities).decryption().orElseThrow();
        }

        @Override
        public void bothCertificatesOfARenewedKeyAreFoundByItsIdentifier() {
            Assumptions.abort(ONE_CERTIFICATE);
        }
    }

    private static Store store(TestIdentity... identities) {
        SoftHsm token = SoftHsm.required();
        token.hold(identities);
        return new Pkcs11Settings(token.library(), new TokenSlot.Numbered(token.slot()), PasswordSource.inline(SoftHsm.PIN)).open();
    }
}
