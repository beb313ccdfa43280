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

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.signet.MalformedMessageException;
import org.signet.cert.AuthorityAccess;
import org.signet.cert.IssuerSource;
import org.signet.cert.ParsedCertificate;
import org.signet.cms.CmsParsing;

/**
 * Fetches the certificate of an issuer from where the issued one says that it is (RFC 5280 §4.2.2.1): a certificate in DER, or the
 * certificates of a SignedData. The first two places over http or https are tried.
 *
 * <p>This happens before anything is trusted. Whoever sends a mail chooses where it is fetched from, and learns that it was.
 */
public final class FetchedIssuers implements IssuerSource {
    private static final int MOST_PLACES = 2;
    private static final int MOST_CERTIFICATES = 20;

    private final Fetcher fetcher;

    public FetchedIssuers(Fetcher fetcher) {
        this.fetcher = Objects.requireNonNull(fetcher);
    }

    @Override
    public List<ParsedCertificate> issuersOf(ParsedCertificate certificate) {
        return AuthorityAccess.of(certificate).issuers().stream().limit(MOST_PLACES).map(place -> issuers(certificate, place))
                .filter(issuers -> !issuers.isEmpty()).findFirst().orElse(List.of());
    }

    private List<ParsedCertificate> issuers(ParsedCertificate certificate, URI place) {
        FetchRequest request = new FetchRequest(FetchRequest.Kind.CERTIFICATES, place, Optional.empty(), place.toString(),
                FetchedIssuers::usableUntil);
        return fetcher.fetch(request) instanceof FetchResult.Fetched fetched
                ? parse(fetched.content()).stream().filter(issuer -> issuer.subject().equals(certificate.issuer())).toList() : List.of();
    }

    private static Optional<Instant> usableUntil(byte[] content) {
        return parse(content).stream().map(ParsedCertificate::notAfter).max(Comparator.naturalOrder());
    }

    private static List<ParsedCertificate> parse(byte[] content) {
        Optional<ParsedCertificate> single = ParsedCertificate.parse(content);
        if (single.isPresent()) {
            return List.of(single.get());
        }
        try {
            return CmsParsing.parse("certificates",
                    () -> certificates(SignedData.getInstance(ContentInfo.getInstance(content).getContent())));
        } catch (MalformedMessageException malformed) {
            return List.of();
        }
    }

    private static List<ParsedCertificate> certificates(SignedData data) throws IOException {
        List<ParsedCertificate> certificates = new ArrayList<>();
        if (data.getCertificates() != null) {
            for (ASN1Encodable element : data.getCertificates()) {
                if (certificates.size() < MOST_CERTIFICATES && element.toASN1Primitive() instanceof ASN1Sequence certificate) {
                    ParsedCertificate.parse(certificate.getEncoded()).ifPresent(certificates::add);
                }
            }
        }
        return certificates;
    }

    @Override
    public String toString() {
        return "FetchedIssuers[" + fetcher + "]";
    }
}
