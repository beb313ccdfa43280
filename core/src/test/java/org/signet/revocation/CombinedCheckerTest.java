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
import java.security.cert.X509CRL;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.signet.fetch.FetchRequest;
import org.signet.fetch.FetchResult;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** Which of responder and lists is asked first, and which is believed. */
class CombinedCheckerTest {
    private static final TestPki ROOT = TestPki.root("Combined Root");
    private static final URI PLACE = URI.create("http://lists.example.org/a.crl");
    private static final TestIdentity ALICE = ROOT.issue("alice@example.org").ocspAt(OcspResponder.FIRST).listAt(PLACE).create();
    private static final RevocationStatus GOOD = new RevocationStatus.Good();

    @Test
    void responderIsAskedFirstAndIsEnough() {
        OcspResponder web = answering(true);
        assertThat(combined(web).about(ALICE)).isEqualTo(GOOD);
        assertThat(web.requests()).extracting(FetchRequest::kind).containsExactly(FetchRequest.Kind.OCSP);
    }

    @Test
    void listIsFetchedWhereTheResponderDoesNotAnswer() {
        OcspResponder web = new OcspResponder().at(PLACE, list(ROOT.crl(ALICE)));
        assertThat(combined(web).about(ALICE)).isInstanceOf(RevocationStatus.Revoked.class);
        assertThat(web.requests()).extracting(FetchRequest::location).contains(OcspResponder.FIRST, PLACE);
    }

    @Test
    void listAtHandThatRevokesIsHeededWhateverTheResponderSays() {
        OcspResponder web = answering(true);
        assertThat(combined(web, ROOT.crl(ALICE)).about(ALICE)).isInstanceOf(RevocationStatus.Revoked.class);
        assertThat(web.requests()).isEmpty();
    }

    @Test
    void responderThatRevokesIsHeededWhateverTheListAtHandSays() {
        assertThat(combined(answering(false), ROOT.crl()).about(ALICE)).isInstanceOf(RevocationStatus.Revoked.class);
    }

    @Test
    void listAtHandIsEnoughWhereTheResponderDoesNotAnswer() {
        OcspResponder web = new OcspResponder();
        assertThat(combined(web, ROOT.crl()).about(ALICE)).isEqualTo(GOOD);
        assertThat(web.requests()).extracting(FetchRequest::location).doesNotContain(PLACE);
    }

    @Test
    void whyNeitherKnowsIsToldOfBoth() {
        assertThat(combined(new OcspResponder()).about(ALICE)).isInstanceOfSatisfying(RevocationStatus.Unknown.class, unknown -> {
            assertThat(unknown.tried()).isTrue();
            assertThat(unknown.why()).contains(OcspResponder.FIRST.toString()).contains(PLACE.toString());
        });
    }

    @Test
    void nothingIsFetchedAndNothingNotedWhereFetchingIsOff() {
        assertThat(Questions.with().by(RevocationMode.CRL_OR_OCSP).about(ALICE)).isInstanceOfSatisfying(
                RevocationStatus.Unknown.class, unknown -> assertThat(unknown.tried()).isFalse());
    }

    private static Questions combined(OcspResponder web, X509CRL... atHand) {
        return Questions.with(atHand).by(RevocationMode.CRL_OR_OCSP).fetching(web);
    }

    private static OcspResponder answering(boolean good) {
        return OcspResponder.answering(good ? ROOT.newOcspResponse().good(ALICE.certificate()).create()
                : ROOT.newOcspResponse().revoked(ALICE.certificate()).create());
    }

    private static Function<FetchRequest, FetchResult> list(X509CRL list) {
        return request -> new FetchResult.Fetched(Questions.encoded(list));
    }
}
