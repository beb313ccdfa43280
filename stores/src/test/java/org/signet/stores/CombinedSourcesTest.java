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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signet.TemporaryFailureException;
import org.signet.cert.CertificateSource;
import org.signet.cert.DecryptionKeySource;
import org.signet.cert.EmailAddress;
import org.signet.cert.SigningIdentitySource;
import org.signet.decrypt.DecryptionKey;
import org.signet.decrypt.RecipientHint;
import org.signet.sign.SigningIdentity;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class CombinedSourcesTest {
    private static final TestIdentity ALICE = TestPki.selfSigned("alice@example.org").create();
    private static final TestIdentity OTHER = TestPki.selfSigned("alice@example.org").create();
    private static final EmailAddress ADDRESS = EmailAddress.of("alice@example.org");
    private static final RecipientHint HINT = RecipientHint.KeyIdentifier.of(new byte[] {1});

    @Test
    void firstThatKnowsTheAddressAnswers() throws TemporaryFailureException {
        CertificateSource first = address -> List.of(ALICE.certificate());
        CertificateSource second = address -> List.of(OTHER.certificate());
        assertThat(new CombinedCertificateSource(List.of(first, second)).find(ADDRESS)).containsExactly(ALICE.certificate());
        assertThat(new CombinedCertificateSource(List.of(address -> List.of(), second)).find(ADDRESS)).containsExactly(OTHER.certificate());
    }

    @Test
    void sourceThatIsDownIsNotPassedOverForCertificatesAndSignatures() {
        CertificateSource down = address -> {
            throw new TemporaryFailureException("down");
        };
        SigningIdentitySource keysDown = address -> {
            throw new TemporaryFailureException("down");
        };
        SigningIdentity identity = SigningIdentity.of(ALICE.privateKey(), ALICE.chain());
        assertThatThrownBy(() -> new CombinedCertificateSource(List.of(down, address -> List.of(ALICE.certificate()))).find(ADDRESS))
                .isInstanceOf(TemporaryFailureException.class);
        assertThatThrownBy(() -> new CombinedSigningIdentitySource(List.of(keysDown, address -> Optional.of(identity))).find(ADDRESS))
                .isInstanceOf(TemporaryFailureException.class);
    }

    @Test
    void keyThatOneSourceHasDecryptsThoughAnotherIsDown() throws TemporaryFailureException {
        DecryptionKey key = DecryptionKey.of(ALICE.privateKey(), ALICE.certificate());
        DecryptionKeySource down = hint -> {
            throw new TemporaryFailureException("down");
        };
        assertThat(new CombinedDecryptionKeySource(List.of(down, hint -> List.of(key))).find(HINT)).containsExactly(key);
    }

    @Test
    void unknownKeyIsNotSaidToBeUnknownWhileASourceIsDown() {
        DecryptionKeySource down = hint -> {
            throw new TemporaryFailureException("down");
        };
        assertThatThrownBy(() -> new CombinedDecryptionKeySource(List.of(down, hint -> List.of())).find(HINT))
                .isInstanceOf(TemporaryFailureException.class);
    }
}
