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

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signet.cert.EmailAddress;
import org.signet.decrypt.DecryptionKey;
import org.signet.decrypt.RecipientHint;
import org.signet.sign.SigningIdentity;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** What every store that private keys can be put into must do, whatever it keeps them in. */
public interface PrivateKeyStoreContract {
    /** The authority of these tests. */
    TestPki PKI = TestPki.root("Private Key Store Root").intermediate("Private Key Store Issuing CA");
    /** Somebody's import. */
    Provenance IMPORT = new Provenance(Provenance.Origin.IMPORTED, "alice.p12", Instant.parse("2026-05-01T10:00:00Z"));

    /** A store that takes private keys and signs and decrypts with them, with nothing in it; the caller does not close it. */
    Store empty() throws Exception;

    @Test
    default void keySignsAndDecryptsAndIsEncryptedTo() throws Exception {
        TestIdentity alice = PKI.issue("alice@example.org").create();
        EmailAddress address = EmailAddress.of("alice@example.org");
        Store store = empty();
        assertThat(add(store, alice)).isTrue();
        assertThat(store.signing().orElseThrow().find(address)).map(SigningIdentity::chain).contains(alice.chain());
        assertThat(store.decryption().orElseThrow().find(hint(alice))).extracting(DecryptionKey::certificate)
                .containsExactly(alice.certificate());
        assertThat(store.certificates().orElseThrow().find(address)).containsExactly(alice.certificate());
    }

    @Test
    default void expiredKeyDecryptsAndDoesNothingElse() throws Exception {
        TestIdentity former = PKI.issue("alice@example.org").expiredOn(Instant.parse("2024-01-01T00:00:00Z")).create();
        EmailAddress address = EmailAddress.of("alice@example.org");
        Store store = empty();
        add(store, former);
        assertThat(store.signing().orElseThrow().find(address)).isEmpty();
        assertThat(store.certificates().orElseThrow().find(address)).isEmpty();
        assertThat(store.decryption().orElseThrow().find(hint(former))).hasSize(1);
    }

    @Test
    default void keyIsThereOnce() throws Exception {
        TestIdentity alice = PKI.issue("alice@example.org").create();
        Store store = empty();
        assertThat(add(store, alice)).isTrue();
        assertThat(add(store, alice)).isFalse();
        assertThat(keys(store).list())
                .containsExactly(new CertificateRecord(alice.certificate(), CertificateState.ACCEPTED, IMPORT));
    }

    @Test
    default void keyOfEveryKindIsTakenAndGiven() throws Exception {
        List<TestIdentity> identities = List.of(PKI.issue("rsa@example.org").rsa(2048).create(),
                PKI.issue("pss@example.org").rsaPss().create(), PKI.issue("ec@example.org").ec("P-384").create(),
                PKI.issue("ed@example.org").ed25519().create(), PKI.issue("x@example.org").x25519().create());
        Store store = empty();
        for (TestIdentity identity : identities) {
            assertThat(add(store, identity)).isTrue();
            assertThat(store.decryption().orElseThrow().find(hint(identity))).as(identity.toString()).hasSize(1);
        }
    }

    @Test
    default void removedKeyIsGone() throws Exception {
        TestIdentity alice = PKI.issue("alice@example.org").create();
        Store store = empty();
        add(store, alice);
        String fingerprint = CertificateStoreContract.fingerprint(alice);
        assertThat(keys(store).remove(fingerprint)).isTrue();
        assertThat(keys(store).remove(fingerprint)).isFalse();
        assertThat(store.decryption().orElseThrow().find(hint(alice))).isEmpty();
        assertThat(keys(store).list()).isEmpty();
    }

    @Test
    default void keyOfAnotherCertificateIsRefused() throws Exception {
        TestIdentity alice = PKI.issue("alice@example.org").create();
        TestIdentity bob = PKI.issue("bob@example.org").create();
        Store store = empty();
        assertThatThrownBy(() -> keys(store).add(alice.privateKey(), bob.chain(), IMPORT)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the private key is not that of the certificate");
        assertThatThrownBy(() -> keys(store).add(alice.privateKey(), List.of(), IMPORT)).isInstanceOf(IllegalArgumentException.class);
        assertThat(keys(store).list()).isEmpty();
    }

    private static PrivateKeyStore keys(Store store) {
        return store.writableKeys().orElseThrow();
    }

    private static boolean add(Store store, TestIdentity identity) throws Exception {
        return keys(store).add(identity.privateKey(), identity.chain(), IMPORT);
    }

    private static RecipientHint hint(TestIdentity identity) {
        return new RecipientHint.IssuerAndSerial(identity.certificate().getIssuerX500Principal(), identity.certificate().getSerialNumber());
    }
}
