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

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.cert.EmailAddress;
import org.signet.encrypt.Capabilities;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** What every store that certificates can be put into must do, whatever it keeps them in. */
public interface CertificateStoreContract {
    /** The authority of these tests. */
    TestPki PKI = TestPki.root("Certificate Store Root");
    /** Somebody's import, to the millisecond that stores remember. */
    Provenance IMPORT = new Provenance(Provenance.Origin.IMPORTED, "bob.crt", Instant.parse("2026-05-01T10:00:00.123Z"));
    /** Found in a mail. */
    Provenance HARVEST = new Provenance(Provenance.Origin.HARVESTED, "bob@example.com <1@example.com>",
            Instant.parse("2026-05-02T10:00:00Z"));

    /** A store that takes certificates and gives them, with nothing in it; the caller does not close it. */
    Store empty() throws Exception;

    @Test
    default void acceptedCertificateIsUsed() throws Exception {
        TestIdentity bob = PKI.issue("Bob@Example.com").create();
        Store store = empty();
        assertThat(add(store, bob, CertificateState.ACCEPTED)).isTrue();
        assertThat(find(store)).containsExactly(bob.certificate());
    }

    @Test
    default void certificateInQuarantineIsUsedOnceApproved() throws Exception {
        TestIdentity bob = PKI.issue("bob@example.com").create();
        Store store = empty();
        add(store, bob, CertificateState.QUARANTINED);
        assertThat(find(store)).isEmpty();
        assertThat(certificates(store).approve(fingerprint(bob))).isTrue();
        assertThat(find(store)).containsExactly(bob.certificate());
    }

    @Test
    default void onlyWhatIsInQuarantineIsApproved() throws Exception {
        TestIdentity pinned = PKI.issue("bob@example.com").create();
        Store store = empty();
        add(store, pinned, CertificateState.PINNED);
        assertThat(certificates(store).approve(fingerprint(pinned))).isFalse();
        assertThat(certificates(store).approve(fingerprint(PKI.issue("carol@example.com").create()))).isFalse();
        assertThat(certificates(store).list()).extracting(CertificateRecord::state).containsExactly(CertificateState.PINNED);
    }

    @Test
    default void pinnedCertificateHidesOthersOfItsAddress() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        TestIdentity pinned = PKI.issue("bob@example.com").validFrom(now.minus(Duration.ofDays(9))).create();
        TestIdentity newer = PKI.issue("bob@example.com").validFrom(now.minus(Duration.ofDays(1))).create();
        TestIdentity carol = PKI.issue("carol@example.com").create();
        Store store = empty();
        add(store, pinned, CertificateState.PINNED);
        add(store, newer, CertificateState.ACCEPTED);
        add(store, carol, CertificateState.ACCEPTED);
        assertThat(find(store)).containsExactly(pinned.certificate());
        assertThat(find(store, "carol@example.com")).containsExactly(carol.certificate());
    }

    @Test
    default void expiredPinnedCertificateLetsNoOtherTakeItsPlace() throws Exception {
        TestIdentity pinned = PKI.issue("bob@example.com").expiredOn(Instant.parse("2026-01-01T00:00:00Z")).create();
        TestIdentity accepted = PKI.issue("bob@example.com").create();
        Store store = empty();
        add(store, pinned, CertificateState.PINNED);
        add(store, accepted, CertificateState.ACCEPTED);
        assertThat(find(store)).isEmpty();
    }

    @Test
    default void secondTimeChangesNothing() throws Exception {
        TestIdentity bob = PKI.issue("bob@example.com").create();
        Store store = empty();
        assertThat(certificates(store).add(bob.certificate(), CertificateState.ACCEPTED, IMPORT, Optional.empty())).isTrue();
        assertThat(certificates(store).add(bob.certificate(), CertificateState.ACCEPTED, HARVEST, Optional.empty())).isFalse();
        assertThat(certificates(store).list())
                .containsExactly(new CertificateRecord(bob.certificate(), CertificateState.ACCEPTED, IMPORT));
    }

    @Test
    default void stateBecomesBetterAndNeverWorse() throws Exception {
        TestIdentity bob = PKI.issue("bob@example.com").create();
        Store store = empty();
        assertThat(add(store, bob, CertificateState.QUARANTINED)).isTrue();
        assertThat(add(store, bob, CertificateState.PINNED)).isTrue();
        assertThat(add(store, bob, CertificateState.ACCEPTED)).isFalse();
        assertThat(add(store, bob, CertificateState.QUARANTINED)).isFalse();
        assertThat(certificates(store).list()).extracting(CertificateRecord::state).containsExactly(CertificateState.PINNED);
    }

    @Test
    default void newestCapabilitiesAreKept() throws Exception {
        X509Certificate bob = PKI.issue("bob@example.com").create().certificate();
        byte[] none = {0x30, 0};
        Store store = empty();
        CertificateStore certificates = certificates(store);
        assertThat(certificates.add(bob, CertificateState.ACCEPTED, IMPORT, Optional.empty())).isTrue();
        assertThat(store.capabilities().orElseThrow().find(bob)).isEmpty();
        assertThat(certificates.add(bob, CertificateState.ACCEPTED, HARVEST, Optional.of(Capabilities.OWN.encoded()))).isTrue();
        assertThat(certificates.add(bob, CertificateState.ACCEPTED, HARVEST, Optional.of(Capabilities.OWN.encoded()))).isFalse();
        assertThat(certificates.add(bob, CertificateState.ACCEPTED, IMPORT, Optional.of(none))).as("older ones").isFalse();
        assertThat(store.capabilities().orElseThrow().find(bob)).contains(Capabilities.OWN);
    }

    @Test
    default void capabilitiesThatCannotBeReadAreNone() throws Exception {
        X509Certificate bob = PKI.issue("bob@example.com").create().certificate();
        Store store = empty();
        certificates(store).add(bob, CertificateState.ACCEPTED, HARVEST, Optional.of(new byte[] {1, 2, 3}));
        assertThat(store.capabilities().orElseThrow().find(bob)).isEmpty();
    }

    @Test
    default void listIsByAddressWithWhereEachCameFrom() throws Exception {
        TestIdentity carol = PKI.issue("carol@example.com").create();
        TestIdentity bob = PKI.issue("bob@example.com").create();
        TestIdentity nameless = PKI.issue("x@example.com").noEmail().create();
        Store store = empty();
        certificates(store).add(carol.certificate(), CertificateState.ACCEPTED, IMPORT, Optional.empty());
        certificates(store).add(bob.certificate(), CertificateState.QUARANTINED, HARVEST, Optional.empty());
        certificates(store).add(nameless.certificate(), CertificateState.PINNED, IMPORT, Optional.empty());
        assertThat(certificates(store).list()).containsExactly(
                new CertificateRecord(nameless.certificate(), CertificateState.PINNED, IMPORT),
                new CertificateRecord(bob.certificate(), CertificateState.QUARANTINED, HARVEST),
                new CertificateRecord(carol.certificate(), CertificateState.ACCEPTED, IMPORT));
    }

    @Test
    default void removedCertificateIsGone() throws Exception {
        TestIdentity bob = PKI.issue("bob@example.com").create();
        Store store = empty();
        add(store, bob, CertificateState.PINNED);
        assertThat(certificates(store).remove(fingerprint(bob))).isTrue();
        assertThat(certificates(store).remove(fingerprint(bob))).isFalse();
        assertThat(find(store)).isEmpty();
        assertThat(certificates(store).list()).isEmpty();
    }

    @Test
    default void whereItCameFromMayBeAnything() throws Exception {
        TestIdentity bob = PKI.issue("bob@example.com").create();
        Provenance hostile = new Provenance(Provenance.Origin.HARVESTED, "'); DROP\u0000\r\nTABLE ☃ " + "x".repeat(5000), IMPORT.at());
        Store store = empty();
        certificates(store).add(bob.certificate(), CertificateState.ACCEPTED, hostile, Optional.empty());
        assertThat(certificates(store).list()).singleElement()
                .satisfies(record -> assertThat(record.provenance().detail()).startsWith("'); DROP").contains("☃"));
    }

    private static CertificateStore certificates(Store store) {
        return store.writableCertificates().orElseThrow();
    }

    private static boolean add(Store store, TestIdentity identity, CertificateState state) throws Exception {
        return certificates(store).add(identity.certificate(), state, IMPORT, Optional.empty());
    }

    private static List<X509Certificate> find(Store store) throws Exception {
        return find(store, "bob@example.com");
    }

    private static List<X509Certificate> find(Store store, String address) throws Exception {
        return store.certificates().orElseThrow().find(EmailAddress.of(address));
    }

    /** What the store calls the certificate of this identity. */
    static String fingerprint(TestIdentity identity) throws Exception {
        return HexFormat.of().formatHex(DigestAlgorithm.SHA256.hash(identity.certificate().getEncoded()));
    }
}
