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
package org.signet.james.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.mailet.AttributeValue;
import org.signet.cert.DistinguishedNames;
import org.signet.verify.SignerReport;

/**
 * What a mail attribute says of one signer.
 *
 * @param valid whether nothing is wrong with this signer
 * @param certificate the signer's certificate, if it was found
 * @param digest name of the digest, as {@code sha256}
 * @param algorithm name of the signature algorithm, as {@code rsa-pss}
 * @param signingTime when the signer says to have signed; nobody vouches for it
 * @param trustPath the subjects (RFC 2253) from the signer's certificate to the trusted root; empty where none leads there
 * @param findings what was found of this signer
 * @param offer how to encrypt to this signer; only where nothing is wrong
 */
public record SignerFacts(boolean valid, Optional<CertificateFacts> certificate, String digest, String algorithm,
        Optional<Instant> signingTime, List<String> trustPath, List<FindingFacts> findings, Optional<OfferFacts> offer) {
    public SignerFacts {
        trustPath = List.copyOf(trustPath);
        findings = List.copyOf(findings);
    }

    /** The facts of that report. */
    public static SignerFacts of(SignerReport report) {
        return new SignerFacts(report.isValid(),
                report.certificate().map(certificate -> CertificateFacts.of(certificate, report.emails())),
                report.digest(), report.signatureAlgorithm(), report.signingTime(),
                report.trustPath().stream().map(DistinguishedNames::subject).toList(),
                report.findings().stream().map(FindingFacts::of).toList(),
                report.offer().map(offer -> OfferFacts.of(offer, report.capabilities())));
    }

    /** The names of the authorities that vouch for the signer: of the issuer, and on the path from there to the trusted root. */
    public List<String> authorities() {
        return trustPath.stream().skip(1).toList();
    }

    AttributeValue<?> toAttributeValue() {
        AttributeMapWriter map = new AttributeMapWriter().flag("valid", valid);
        certificate.ifPresent(present -> present.write(map));
        map.text("digest", digest).text("algorithm", algorithm);
        signingTime.ifPresent(time -> map.time("signing-time", time));
        offer.ifPresent(present -> present.write(map));
        return map.texts("trust-path", trustPath).list("findings", SignatureFacts.values(findings)).value();
    }

    static SignerFacts from(AttributeMap map) {
        return new SignerFacts(map.isTrue("valid"), CertificateFacts.from(map), map.text("digest").orElse(""),
                map.text("algorithm").orElse(""), map.time("signing-time"), map.texts("trust-path"), SignatureFacts.findings(map),
                OfferFacts.from(map));
    }
}
