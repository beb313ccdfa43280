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
package org.signet.verify;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signet.cert.DistinguishedNames;
import org.signet.cert.EmailAddress;
import org.signet.encrypt.Capabilities;

/**
 * What was found out of one signer (RFC 5652 SignerInfo).
 *
 * @param certificate the signer's certificate, if it was found
 * @param emails the addresses that the certificate names
 * @param digest name of the digest, as {@code sha256}, or its object identifier
 * @param signatureAlgorithm name of the signature algorithm, as {@code rsa-pss}, or its object identifier
 * @param signingTime what the signer says of the time; nobody vouches for it
 * @param trustPath from the signer's certificate to the trusted root; empty where there is none
 * @param findings what is wrong with this signer; empty means nothing
 * @param capabilities what the signer says that his mail program can do; to be believed only of a signer with whom nothing is wrong
 * @param offer which certificate the signer is to be encrypted to with; only where nothing is wrong
 */
public record SignerReport(Optional<X509Certificate> certificate, List<EmailAddress> emails, String digest, String signatureAlgorithm,
        Optional<Instant> signingTime, List<X509Certificate> trustPath, List<Finding> findings, Optional<Capabilities> capabilities,
        Optional<EncryptionOffer> offer) {
    public SignerReport {
        emails = List.copyOf(emails);
        trustPath = List.copyOf(trustPath);
        findings = List.copyOf(findings);
        Objects.requireNonNull(capabilities);
        Objects.requireNonNull(offer);
    }

    /** The report of a signer who says nothing of capabilities and offers nothing to be encrypted to with. */
    public SignerReport(Optional<X509Certificate> certificate, List<EmailAddress> emails, String digest, String signatureAlgorithm,
            Optional<Instant> signingTime, List<X509Certificate> trustPath, List<Finding> findings) {
        this(certificate, emails, digest, signatureAlgorithm, signingTime, trustPath, findings, Optional.empty(), Optional.empty());
    }

    /** This report, where the signer offers that. */
    SignerReport withOffer(Optional<EncryptionOffer> found) {
        return new SignerReport(certificate, emails, digest, signatureAlgorithm, signingTime, trustPath, findings, capabilities, found);
    }

    /** The subject of the certificate and the findings; certificates are too long for a log. */
    @Override
    public String toString() {
        Optional<String> subject = certificate.map(DistinguishedNames::subject);
        return "SignerReport[" + subject.orElse("no certificate") + ", " + findings + "]";
    }

    /** Whether nothing is wrong with this signer. */
    public boolean isValid() {
        return !Finding.anyRefuses(findings);
    }
}
