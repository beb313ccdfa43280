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
package org.signet.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.junit.jupiter.api.Test;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.cert.Chain;
import org.signet.cert.ChainBuilder;
import org.signet.cert.IssuerSource;
import org.signet.cert.ParsedCertificate;
import org.signet.cert.PathCheck;
import org.signet.cert.PathPolicy;
import org.signet.cert.TrustAnchors;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** Mails that leave out the certificates of authorities (defect of many phones). */
class FetchedIssuersTest {
    private static final URI AUTHORITY = URI.create("http://pki.example.org/authority.cer");
    private static final URI REGION = URI.create("http://pki.example.org/region.cer");

    private final Map<URI, byte[]> web = new HashMap<>();
    private final List<FetchRequest> requests = new ArrayList<>();
    private final TestPki root = TestPki.root("Root");
    private final TestPki region = root.intermediate("Region");
    private final TestPki authority = region.newIntermediate("Authority").issuerAt(REGION).create();
    private final TestIdentity alice = authority.issue("alice@example.org").issuerAt(AUTHORITY).create();

    private FetchResult fetch(FetchRequest request) {
        requests.add(request);
        return web.containsKey(request.location()) ? new FetchResult.Fetched(web.get(request.location())) : new FetchResult.Failed("gone");
    }

    private void publish(URI location, X509Certificate certificate) throws GeneralSecurityException {
        web.put(location, certificate.getEncoded());
    }

    private Chain chain(TestIdentity subject, IssuerSource issuers, X509Certificate... message) {
        return new ChainBuilder(TrustAnchors.of(List.of(root.certificate())), List.of(), AlgorithmPolicy.STANDARD, PathPolicy.ANY)
            .withIssuers(issuers).search(List.of(message).stream().map(ParsedCertificate::of).toList(), Instant.now(), List.of(),
                PathCheck.NONE).chain(ParsedCertificate.of(subject.certificate()));
    }

    private Chain chain() {
        return chain(alice, new FetchedIssuers(this::fetch));
    }

    @Test
    void missingAuthoritiesAreFetchedOneByOne() throws GeneralSecurityException {
        publish(AUTHORITY, authority.certificate());
        publish(REGION, region.certificate());

        assertThat(chain().isTrusted()).isTrue();
        assertThat(requests).extracting(FetchRequest::location).containsExactly(AUTHORITY, REGION);
        assertThat(requests).allMatch(request -> request.kind() == FetchRequest.Kind.CERTIFICATES && request.body().isEmpty());
    }

    @Test
    void nothingIsFetchedUnlessAsked() throws GeneralSecurityException {
        publish(AUTHORITY, authority.certificate());
        publish(REGION, region.certificate());

        assertThat(chain(alice, IssuerSource.NONE).isTrusted()).isFalse();
        assertThat(chain(alice, new FetchedIssuers(Fetcher.OFF)).isTrusted()).isFalse();
        assertThat(requests).isEmpty();
    }

    @Test
    void nothingIsFetchedThatTheMessageBrings() {
        assertThat(chain(alice, new FetchedIssuers(this::fetch), authority.certificate(), region.certificate()).isTrusted()).isTrue();
        assertThat(requests).isEmpty();
    }

    @Test
    void onlyWhatIsMissingIsFetched() throws GeneralSecurityException {
        publish(REGION, region.certificate());

        assertThat(chain(alice, new FetchedIssuers(this::fetch), authority.certificate()).isTrusted()).isTrue();
        assertThat(requests).extracting(FetchRequest::location).containsExactly(REGION);
    }

    @Test
    void certificatesOfASignedDataAreTaken() throws GeneralSecurityException, CMSException, IOException {
        CMSSignedDataGenerator bag = new CMSSignedDataGenerator();
        bag.addCertificates(new JcaCertStore((Collection<?>) List.of(region.certificate(), authority.certificate())));
        web.put(AUTHORITY, bag.generate(new CMSAbsentContent()).getEncoded());
        publish(REGION, region.certificate());

        assertThat(chain().isTrusted()).isTrue();
    }

    @Test
    void certificateThatDidNotIssueItIsOfNoUse() throws GeneralSecurityException {
        publish(AUTHORITY, region.intermediate("Authority").certificate());
        publish(REGION, region.certificate());

        assertThat(chain().isTrusted()).isFalse();
    }

    @Test
    void fetchedRootIsNotTrusted() throws GeneralSecurityException {
        TestPki stranger = TestPki.root("Stranger");
        TestIdentity mallory = stranger.issue("mallory@example.org").issuerAt(AUTHORITY).create();
        publish(AUTHORITY, stranger.certificate());

        assertThat(chain(mallory, new FetchedIssuers(this::fetch)).isTrusted()).isFalse();
        assertThat(requests).hasSize(1);
    }

    @Test
    void garbageIsOfNoUse() {
        for (String garbage : List.of("", "0\u0080", "<html>", "-----BEGIN CERTIFICATE-----")) {
            web.put(AUTHORITY, garbage.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(chain().isTrusted()).isFalse();
        }
    }

    @Test
    void onlyAFewAreFetchedForOneMessage() throws GeneralSecurityException {
        TestPki previous = root;
        for (int i = 0; i < 6; i++) {
            previous = previous.newIntermediate("Authority " + i).issuerAt(URI.create("http://pki.example.org/" + i)).create();
            publish(URI.create("http://pki.example.org/" + (i + 1)), previous.certificate());
        }
        TestIdentity far = previous.issue("far@example.org").issuerAt(URI.create("http://pki.example.org/6")).create();

        assertThat(chain(far, new FetchedIssuers(this::fetch)).isTrusted()).isFalse();
        assertThat(requests).hasSize(3);
    }

    @Test
    void certificateIsKeptUntilItExpiresAndGarbageIsNot() throws GeneralSecurityException {
        publish(AUTHORITY, authority.certificate());
        chain();

        assertThat(requests.getFirst().usableUntil().apply(authority.certificate().getEncoded()))
            .contains(authority.certificate().getNotAfter().toInstant());
        assertThat(requests.getFirst().usableUntil().apply(new byte[] {1, 2, 3})).isEmpty();
    }
}
