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

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.junit.jupiter.api.Test;
import org.signet.fetch.FetchRequest;
import org.signet.fetch.FetchResult;
import org.signet.fetch.Fetcher;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** When lists are fetched, from where, and what of it counts. */
class ListFetchingTest {
    private static final String PLACE = "http://lists.example.org/a.crl";
    private static final String MIRROR = "http://mirror.example.org/a.crl";
    private static final TestPki ROOT = TestPki.root("Fetching Test Root");
    private static final TestIdentity ALICE = ROOT.issue("alice@example.org")
            .extension(Extension.cRLDistributionPoints.getId(), false, points("ldap://directory.example.org/cn=a", PLACE, MIRROR)).create();
    private static final RevocationStatus GOOD = new RevocationStatus.Good();

    private final List<FetchRequest> requests = new ArrayList<>();
    private final Map<String, FetchResult> answers = new HashMap<>();
    private final Fetcher web = request -> {
        requests.add(request);
        return answers.getOrDefault(request.location().toString(), new FetchResult.Failed("nobody is there"));
    };

    @Test
    void listIsFetchedFromTheFirstPlaceThatHasOne() {
        answers.put(MIRROR, fetched(Questions.encoded(ROOT.crl(ALICE))));

        assertThat(Questions.with().fetching(web).about(ALICE)).isInstanceOf(RevocationStatus.Revoked.class);
        assertThat(requests).extracting(FetchRequest::location).containsExactly(URI.create(PLACE), URI.create(MIRROR));
        assertThat(requests.getFirst().kind()).isEqualTo(FetchRequest.Kind.REVOCATION_LIST);
        assertThat(requests.getFirst().key()).isEqualTo(PLACE);
    }

    @Test
    void nothingIsFetchedWhereAListAtHandIsEnough() {
        assertThat(Questions.with(ROOT.crl()).fetching(web).about(ALICE)).isEqualTo(GOOD);
        assertThat(requests).isEmpty();
    }

    @Test
    void listIsFetchedWhereThatAtHandHasExpired() {
        answers.put(PLACE, fetched(Questions.encoded(ROOT.crl())));
        assertThat(Questions.with(ROOT.newCrl().thisUpdate(daysAgo(30)).create()).fetching(web).about(ALICE)).isEqualTo(GOOD);
    }

    @Test
    void whyNothingCouldBeFetchedIsTold() {
        answers.put(PLACE, new FetchResult.NotAllowed("its host is not allowed"));
        answers.put(MIRROR, fetched("<html>".getBytes(StandardCharsets.US_ASCII)));

        assertThat(Questions.with().fetching(web).about(ALICE)).isInstanceOfSatisfying(RevocationStatus.Unknown.class, unknown -> {
            assertThat(unknown.tried()).isTrue();
            assertThat(unknown.why()).contains("may not be fetched: its host is not allowed").contains(MIRROR + " is none");
        });
    }

    @Test
    void forgedListIsOfNoUse() {
        answers.put(PLACE, fetched(Questions.encoded(TestPki.root("Fetching Test Root").crl())));
        assertThat(Questions.with().fetching(web).about(ALICE)).isInstanceOf(RevocationStatus.Unknown.class);
    }

    @Test
    void changesAreFetchedFromWhereTheListSaysTheyAre() {
        String changes = "http://lists.example.org/changes.crl";
        answers.put(PLACE, fetched(Questions.encoded(
                ROOT.newCrl().number(3).extension(Extension.freshestCRL, false, points(changes)).create())));
        answers.put(changes, fetched(Questions.encoded(ROOT.newCrl().number(4).changesSince(3).revoked(ALICE.certificate()).create())));

        assertThat(Questions.with().fetching(web).about(ALICE)).isInstanceOf(RevocationStatus.Revoked.class);
    }

    @Test
    void hostileCertificateCannotHaveTheWholeWorldAsked() {
        String[] places = IntStream.range(0, 100).mapToObj(i -> "http://victim.example.org/" + i).toArray(String[]::new);
        Questions.with().fetching(web).about(ROOT.issue("mallory@example.org")
                .extension(Extension.cRLDistributionPoints.getId(), false, points(places)).create());

        assertThat(requests).hasSizeLessThan(5);
    }

    @Test
    void listMayBeKeptUntilTheNextComesAndNoLongerThanADay() {
        Questions.with().fetching(web).about(ALICE);
        Instant soon = Instant.now().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);

        assertThat(usableUntil(ROOT.newCrl().nextUpdate(soon).create())).contains(soon);
        assertThat(usableUntil(ROOT.crl()).orElseThrow()).isBefore(Instant.now().plus(Duration.ofHours(25)));
        assertThat(usableUntil(ROOT.newCrl().thisUpdate(daysAgo(30)).create())).isEmpty();
        assertThat(requests.getFirst().usableUntil().apply(new byte[9])).isEmpty();
    }

    private Optional<Instant> usableUntil(X509CRL list) {
        return requests.getFirst().usableUntil().apply(Questions.encoded(list));
    }

    private static Instant daysAgo(int days) {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(days));
    }

    private static FetchResult fetched(byte[] content) {
        return new FetchResult.Fetched(content);
    }

    private static CRLDistPoint points(String... places) {
        GeneralName[] names = Arrays.stream(places).map(place -> new GeneralName(GeneralName.uniformResourceIdentifier, place))
                .toArray(GeneralName[]::new);
        return new CRLDistPoint(new DistributionPoint[] {
            new DistributionPoint(new DistributionPointName(new GeneralNames(names)), null, null)});
    }
}
