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
package org.signet.stores.smimea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.signet.TemporaryFailureException;
import org.signet.cert.CertificateEmails;
import org.signet.cert.CertificateSource;
import org.signet.cert.DomainPattern;
import org.signet.cert.EmailAddress;
import org.signet.stores.CertificateSourceContract;
import org.signet.stores.CertificateTrust;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SMIMEARecord;

/** What is made of the answers of a resolver whose word counts. How they are proven is for {@link SignedZoneIT}. */
@Timeout(30)
class SmimeaStoreTest {
    private static final TestPki PKI = TestPki.root("DNS Root");
    private static final String ALICE = "alice@example.org";
    private static final TestIdentity IDENTITY = PKI.issue(ALICE).create();
    private static final CertificateTrust ALL = (certificate, others, address, at) -> true;

    private final List<LoopbackDns> open = new ArrayList<>();
    private CertificateTrust trust = CertificateTrust.NONE;

    @AfterEach
    void closeAll() throws IOException {
        for (LoopbackDns one : open) {
            one.close();
        }
    }

    private LoopbackDns dns(Record... records) throws IOException {
        LoopbackDns dns = LoopbackDns.start().with(records);
        open.add(dns);
        return dns;
    }

    private SmimeaSettings settings(LoopbackDns dns) {
        return new SmimeaSettings(List.of(dns.address()), true, Optional.empty(), Duration.ofSeconds(5), List.of(), trust);
    }

    private CertificateSource source(LoopbackDns dns) {
        return settings(dns).open().certificates().orElseThrow();
    }

    private List<X509Certificate> find(Record... records) throws IOException, TemporaryFailureException {
        return source(dns(records)).find(EmailAddress.of(ALICE));
    }

    @Nested
    class Contract implements CertificateSourceContract {
        @Override
        public CertificateSource holding(TestIdentity... identities) throws IOException {
            LoopbackDns dns = dns();
            for (TestIdentity identity : identities) {
                List<EmailAddress> names = new ArrayList<>(CertificateEmails.of(identity.certificate()));
                names.add(EmailAddress.of(identity.address()));
                names.stream().distinct().forEach(name -> dns.with(SmimeaRecords.full(name.toString(), 3, identity.certificate())));
            }
            return source(dns);
        }
    }

    @Test
    void certificateThatTheDomainIssuesNeedsNoAuthority() throws Exception {
        assertThat(find(SmimeaRecords.full(ALICE, 3, IDENTITY.certificate()))).containsExactly(IDENTITY.certificate());
    }

    @Test
    void certificateThatTheDomainOnlyNamesHasToBeTrusted() throws Exception {
        Record record = SmimeaRecords.full(ALICE, 1, IDENTITY.certificate());
        assertThat(find(record)).isEmpty();
        trust = ALL;
        assertThat(find(record)).containsExactly(IDENTITY.certificate());
    }

    @Test
    void issuerInAnotherRecordHelpsToTrust() throws Exception {
        List<X509Certificate> brought = new ArrayList<>();
        trust = (certificate, others, address, at) -> brought.addAll(others);
        find(SmimeaRecords.full(ALICE, 1, IDENTITY.certificate()), SmimeaRecords.full(ALICE, 0, PKI.certificate()));
        assertThat(brought).contains(PKI.certificate());
    }

    @Test
    void recordsOfAuthoritiesAloneGiveNothing() throws Exception {
        trust = ALL;
        assertThat(find(SmimeaRecords.full(ALICE, 2, PKI.certificate()), SmimeaRecords.full(ALICE, 0, IDENTITY.certificate()))).isEmpty();
    }

    @Test
    void hashesAndKeysAloneGiveNothing() throws Exception {
        trust = ALL;
        assertThat(find(SmimeaRecords.hash(ALICE, 3, IDENTITY.certificate()), SmimeaRecords.key(ALICE, 3, IDENTITY.certificate()),
                SmimeaRecords.hash(ALICE, 1, IDENTITY.certificate()))).isEmpty();
        assertThat(find(SmimeaRecords.hash(ALICE, 3, IDENTITY.certificate()), SmimeaRecords.full(ALICE, 3, IDENTITY.certificate())))
                .containsExactly(IDENTITY.certificate());
    }

    @Test
    void certificateOfAnotherAddressIsNotTaken() throws Exception {
        TestIdentity mallory = PKI.issue("mallory@example.org").create();
        assertThat(find(SmimeaRecords.full(ALICE, 3, mallory.certificate()))).isEmpty();
    }

    @Test
    void recordThatIsNoCertificateHidesNoOther() throws Exception {
        assertThat(find(new SMIMEARecord(SmimeaRecords.owner(ALICE), DClass.IN, 60, 3, 0, 0, new byte[] {0x30, 1, 2}),
                new SMIMEARecord(SmimeaRecords.owner(ALICE), DClass.IN, 60, 77, 9, 9, new byte[] {1}),
                SmimeaRecords.full(ALICE, 3, IDENTITY.certificate()))).containsExactly(IDENTITY.certificate());
    }

    @Test
    void answerThatIsNotProvenIsNotUsed() throws Exception {
        assertThat(source(dns(SmimeaRecords.full(ALICE, 3, IDENTITY.certificate())).unproven()).find(EmailAddress.of(ALICE))).isEmpty();
    }

    @Test
    void answerThatDoesNotHoldIsAFailure() throws Exception {
        for (int code : List.of(Rcode.SERVFAIL, Rcode.REFUSED, Rcode.NOTIMP, Rcode.FORMERR)) {
            CertificateSource source = source(dns().failing(code));
            assertThatThrownBy(() -> source.find(EmailAddress.of(ALICE))).isInstanceOf(TemporaryFailureException.class)
                    .hasMessageContaining("alice@example.org could not be looked up in smimea by 127.0.0.1")
                    .hasMessageContaining(Rcode.string(code));
        }
    }

    @Test
    void nameThatIsNotThereHasNoCertificate() throws Exception {
        assertThat(source(dns().failing(Rcode.NXDOMAIN)).find(EmailAddress.of(ALICE))).isEmpty();
    }

    @Test
    void silenceIsAFailureInTime() throws Exception {
        Instant start = Instant.now();
        SmimeaSettings settings = new SmimeaSettings(List.of(dns().silent().address()), true, Optional.empty(), Duration.ofMillis(600),
                List.of(), trust);
        CertificateSource source = settings.open().certificates().orElseThrow();
        assertThatThrownBy(() -> source.find(EmailAddress.of(ALICE))).isInstanceOf(TemporaryFailureException.class);
        assertThat(settings.open().problem()).isPresent();
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void nextResolverIsAskedWhenOneIsSilent() throws Exception {
        LoopbackDns working = dns(SmimeaRecords.full(ALICE, 3, IDENTITY.certificate()));
        SmimeaSettings settings = new SmimeaSettings(List.of(dns().silent().address(), working.address()), true, Optional.empty(),
                Duration.ofSeconds(3), List.of(), trust);
        assertThat(settings.open().certificates().orElseThrow().find(EmailAddress.of(ALICE))).containsExactly(IDENTITY.certificate());
    }

    @Test
    void answerThatIsTooLongForAPacketIsFetchedOverTcp() throws Exception {
        List<TestIdentity> many = List.of(PKI.issue(ALICE).rsa(2048).create(), PKI.issue(ALICE).rsa(2048).create());
        LoopbackDns dns = dns();
        many.forEach(one -> dns.with(SmimeaRecords.full(ALICE, 3, one.certificate())));
        assertThat(source(dns).find(EmailAddress.of(ALICE))).hasSize(2);
        assertThat(dns.askedOverTcp()).isPositive();
    }

    @Test
    void aliasIsFollowedWithinTheAnswer() throws Exception {
        Name owner = SmimeaRecords.owner(ALICE);
        Name hop = Name.fromString("hop.example.net.");
        Record target = new SMIMEARecord(hop, DClass.IN, 60, 3, 0, 0, SmimeaRecords.encoded(IDENTITY.certificate()));
        assertThat(find(new CNAMERecord(owner, DClass.IN, 60, hop), target)).containsExactly(IDENTITY.certificate());
        assertThatThrownBy(() -> find(new CNAMERecord(owner, DClass.IN, 60, owner))).isInstanceOf(TemporaryFailureException.class);
    }

    @Test
    void recordsThatDoNotBelongToTheQuestionAreNotTaken() throws Exception {
        Record stray = new SMIMEARecord(Name.fromString("other.example.net."), DClass.IN, 60, 3, 0, 0,
                SmimeaRecords.encoded(IDENTITY.certificate()));
        assertThat(find(SmimeaRecords.hash(ALICE, 3, IDENTITY.certificate()), stray)).isEmpty();
    }

    @Test
    void localPartIsLookedUpAsWrittenAndThenInLowerCase() throws Exception {
        LoopbackDns dns = dns(SmimeaRecords.full(ALICE, 3, IDENTITY.certificate()));
        assertThat(source(dns).find(EmailAddress.of("Alice@example.org"))).containsExactly(IDENTITY.certificate());
        assertThat(dns.asked()).containsExactlyElementsOf(OwnerName.of(EmailAddress.of("Alice@example.org"))).hasSize(2);
    }

    @Test
    void otherDomainsAreNotAskedFor() throws Exception {
        LoopbackDns dns = dns(SmimeaRecords.full(ALICE, 3, IDENTITY.certificate()));
        SmimeaSettings settings = new SmimeaSettings(List.of(dns.address()), true, Optional.empty(), Duration.ofSeconds(5),
                List.of(DomainPattern.of("partner.example")), trust);
        assertThat(settings.open().certificates().orElseThrow().find(EmailAddress.of(ALICE))).isEmpty();
        assertThat(dns.asked()).isEmpty();
    }

    @Test
    void resolverThatAnswersIsNoProblem() throws IOException {
        assertThat(settings(dns()).open().problem()).isEmpty();
        assertThat(settings(dns().failing(Rcode.SERVFAIL)).open().problem()).isPresent();
    }
}
