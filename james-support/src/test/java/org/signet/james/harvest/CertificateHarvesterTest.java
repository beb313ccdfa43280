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
package org.signet.james.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.signet.TemporaryFailureException;
import org.signet.cert.DomainPattern;
import org.signet.cert.EmailAddress;
import org.signet.encrypt.Capabilities;
import org.signet.james.status.HarvestStatus;
import org.signet.james.status.SignatureFacts;
import org.signet.stores.CertificateRecord;
import org.signet.stores.CertificateState;
import org.signet.stores.Provenance;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;
import org.signet.verify.EncryptionOffer;
import org.signet.verify.IntegrityFinding;
import org.signet.verify.SignerReport;
import org.signet.verify.VerificationResult;

class CertificateHarvesterTest {
    private static final Instant NOW = Instant.parse("2030-03-01T12:00:00Z");
    private static final TestIdentity BOB = TestPki.root("Partner Root").issue("bob@partner.example")
            .validFrom(NOW.minus(Duration.ofDays(30))).validUntil(NOW.plus(Duration.ofDays(30))).create();
    private static final String ID = "<1@partner.example>";

    private final MemoryCertificateStore store = new MemoryCertificateStore();

    private CertificateHarvester harvester(CertificateState state, String... domains) {
        return new CertificateHarvester(store, state, Stream.of(domains).map(DomainPattern::of).toList(), InstantSource.fixed(NOW));
    }

    private static SignerReport bob(X509Certificate offered) {
        return new SignerReport(Optional.of(BOB.certificate()), List.of(EmailAddress.of(BOB.address())), "sha256", "ecdsa",
                Optional.empty(), BOB.chainWithRoot(), List.of(), Optional.of(Capabilities.OWN),
                Optional.of(new EncryptionOffer(offered,
                List.of(EmailAddress.of(BOB.address())))));
    }

    private static SignatureFacts valid() {
        return SignatureFacts.of(new VerificationResult.Valid(List.of(bob(BOB.certificate()))), NOW);
    }

    @Test
    void newOneIsStoredWithItsOriginAndWhatItsOwnerCanDo() throws Exception {
        Harvest harvest = harvester(CertificateState.QUARANTINED).from(valid(), ID);

        assertThat(store.list()).containsExactly(new CertificateRecord(BOB.certificate(), CertificateState.QUARANTINED,
                new Provenance(Provenance.Origin.HARVESTED, "From bob@partner.example, Message-ID <1@partner.example>", NOW)));
        assertThat(store.capabilitiesOf(BOB.certificate())).contains(Capabilities.OWN.encoded());
        assertThat(harvest.stored()).containsExactly(MemoryCertificateStore.fingerprint(BOB.certificate()));
        assertThat(harvest.status(CertificateState.QUARANTINED)).isEqualTo(HarvestStatus.QUARANTINED);
        assertThat(harvest.status(CertificateState.ACCEPTED)).isEqualTo(HarvestStatus.ACCEPTED);
    }

    @Test
    void knownOneStaysAsItIs() throws Exception {
        Provenance imported = new Provenance(Provenance.Origin.IMPORTED, "bob.pem", NOW);
        store.add(BOB.certificate(), CertificateState.PINNED, imported, Optional.empty());

        Harvest harvest = harvester(CertificateState.ACCEPTED).from(valid(), ID);

        assertThat(harvest.stored()).isEmpty();
        assertThat(harvest.status(CertificateState.ACCEPTED)).isEqualTo(HarvestStatus.KNOWN);
        assertThat(store.list()).containsExactly(new CertificateRecord(BOB.certificate(), CertificateState.PINNED, imported));
    }

    @Test
    void onlyAValidSignatureIsHarvestedFrom() throws Exception {
        SignatureFacts refused = SignatureFacts.of(new VerificationResult.Refused(List.of(bob(BOB.certificate())),
                List.of(new IntegrityFinding.SignerMissing())), NOW);

        Harvest harvest = harvester(CertificateState.ACCEPTED).from(refused, ID);

        assertThat(store.list()).isEmpty();
        assertThat(harvest.status(CertificateState.ACCEPTED)).isEqualTo(HarvestStatus.NOTHING);
    }

    @Test
    void whatWasValidWhenItWasSignedAndIsNotNowIsNotTaken() throws Exception {
        TestIdentity old = TestPki.root("Partner Root").issue(BOB.address()).expiredOn(NOW.minus(Duration.ofDays(1))).create();
        SignatureFacts facts = SignatureFacts.of(new VerificationResult.Valid(List.of(bob(old.certificate()))), NOW);

        assertThat(harvester(CertificateState.ACCEPTED).from(facts, ID).found()).isEmpty();
    }

    @Test
    void domainsThatAreNotNamedAreLeftOut() throws Exception {
        assertThat(harvester(CertificateState.ACCEPTED, "*.partner.example", "example.org").from(valid(), ID).found()).isEmpty();
        assertThat(harvester(CertificateState.ACCEPTED, "partner.example").from(valid(), ID).found()).hasSize(1);
    }

    @Test
    void storeThatCannotBeWrittenToIsTemporary() {
        store.unplug();

        assertThatThrownBy(() -> harvester(CertificateState.ACCEPTED).from(valid(), ID))
                .isInstanceOf(TemporaryFailureException.class).hasMessage("the store is unplugged");
    }

    @Test
    void messageIdIsMadeSafeToBeShown() throws Exception {
        harvester(CertificateState.ACCEPTED).from(valid(), "<1\r\n\u001B[31m\u202E" + "x".repeat(300) + ">");

        assertThat(store.list().getFirst().provenance().detail()).matches("From bob@partner.example, Message-ID <1\\[31mx{244}…");
    }
}
