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
package org.signet.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.junit.jupiter.api.Test;
import org.signet.MalformedMessageException;
import org.signet.cert.ParsedCertificate;
import org.signet.cms.CmsParsing;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** Reading of revocation lists that others have made, well or badly. */
class RevocationListTest {
    private static final TestPki ROOT = TestPki.root("Lists Root");
    private static final TestIdentity ALICE = ROOT.issue("alice@example.org").create();
    private static final TestIdentity BOB = ROOT.issue("bob@example.org").create();

    @Test
    void listTellsItsIssuerAndTimes() {
        X509CRL list = ROOT.crl();
        assertThat(RevocationList.parse(Questions.encoded(list))).hasValueSatisfying(parsed -> {
            assertThat(parsed.issuer()).hasToString("CN=Lists Root");
            assertThat(parsed.thisUpdate()).isEqualTo(list.getThisUpdate().toInstant());
            assertThat(parsed.nextUpdate()).contains(list.getNextUpdate().toInstant());
            assertThat(parsed.number()).contains(BigInteger.valueOf(list.getThisUpdate().getTime() / 1000));
            assertThat(parsed.length()).isEqualTo(Questions.encoded(list).length);
        });
    }

    @Test
    void certificatesOfSeveralIssuersAreToldApart() throws Exception {
        TestPki other = TestPki.root("Lists Other Root");
        TestIdentity carol = other.issue("carol@example.org").create();
        RevocationList list = RevocationList.parse(Questions.encoded(ROOT.newCrl()
                .extension(Extension.issuingDistributionPoint, true, new IssuingDistributionPoint(null, false, false, null, true, false))
                .revoked(ALICE.certificate()).revoked(carol.certificate(), Instant.EPOCH, issuedBy(other.certificate()))
                .create())).orElseThrow();

        assertThat(find(list, ALICE.certificate())).isPresent();
        assertThat(find(list, carol.certificate())).isPresent();
        assertThat(list.entries().find(carol.certificate().getSerialNumber(), list.issuer(), list.issuer())).isEmpty();
        assertThat(find(list, BOB.certificate())).isEmpty();
    }

    @Test
    void longListIsReadAndSearchedInNoTime() throws Exception {
        byte[] encoded = LongList.of(200_000, new X500Name("CN=Long"));

        Instant start = Instant.now();
        RevocationList list = RevocationList.parse(encoded).orElseThrow();
        assertThat(list.entries().find(LongList.serialNumber(199_999))).hasValueSatisfying(
                entry -> assertThat(entry.status().reason()).isEqualTo("superseded"));
        assertThat(list.entries().find(LongList.serialNumber(200_000))).isEmpty();
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void garbageIsNoListAndNoException() {
        byte[] encoded = Questions.encoded(ROOT.crl(ALICE));
        Random random = new Random(5280);
        for (int i = 0; i < 2_000; i++) {
            byte[] broken = encoded.clone();
            broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            assertThatCode(() -> RevocationList.parse(broken).ifPresent(RevocationListTest::search)).doesNotThrowAnyException();
        }
    }

    @Test
    void listInANameThatCannotBeReadIsNoList() throws IOException {
        X500Name broken = X500Name.getInstance(new DERSequence(new DERSet()));
        assertThat(RevocationList.parse(LongList.of(1, new X500Name("CN=Somebody")))).isPresent();
        assertThat(RevocationList.parse(LongList.of(1, broken))).isEmpty();
    }

    @Test
    void everyTruncationIsNoList() {
        byte[] encoded = Questions.encoded(ROOT.crl(ALICE));
        for (int length = 0; length < encoded.length; length++) {
            assertThat(RevocationList.parse(Arrays.copyOf(encoded, length))).isEmpty();
        }
        assertThat(RevocationList.parse(Arrays.copyOf(encoded, encoded.length + 1))).isEmpty();
    }

    private static void search(RevocationList list) {
        try {
            CmsParsing.parse("list", () -> list.entries().find(ALICE.certificate().getSerialNumber()));
            CmsParsing.parse("list", () -> list.entries().find(BigInteger.ONE, list.issuer(), list.issuer()));
        } catch (MalformedMessageException expected) {
            assertThat(expected).hasMessage("list cannot be parsed");
        }
    }

    private static Optional<RevocationEntry> find(RevocationList list, X509Certificate certificate) throws Exception {
        return list.entries().find(certificate.getSerialNumber(),
                ParsedCertificate.of(certificate).issuer(), list.issuer());
    }

    private static Extensions issuedBy(X509Certificate authority) throws Exception {
        GeneralNames names = new GeneralNames(new GeneralName(ParsedCertificate.of(authority).subject()));
        return new Extensions(new Extension(Extension.certificateIssuer, true, names.getEncoded()));
    }
}
