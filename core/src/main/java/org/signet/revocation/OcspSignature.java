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

import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.signet.MalformedMessageException;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.algorithm.CryptoProviders;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.algorithm.SignatureAlgorithm;
import org.signet.algorithm.SignatureVerifier;
import org.signet.cert.ParsedCertificate;
import org.signet.cms.CmsParsing;

/**
 * Judges who has signed an answer: the issuer of the certificate itself, or somebody whom that issuer has named for it in a certificate
 * (RFC 6960 §4.2.2.2). Nobody else may, even if an administrator trusts him otherwise.
 */
record OcspSignature(OcspAnswer answer, RevocationQuery query, AlgorithmPolicy algorithms) {
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    /** Why the answer is not the issuer's; nothing where it is. */
    Optional<String> refusal() {
        Optional<SignatureAlgorithm> algorithm = SignatureAlgorithm.of(answer.algorithm(), Optional.empty());
        Optional<String> weak = algorithm.map(known -> algorithms.refusal(known, query.at()))
                .orElse(Optional.of(answer.algorithm().getAlgorithm().getId()));
        if (weak.isPresent()) {
            return weak.map(name -> "the answer is signed with " + name + ", which is not accepted");
        }
        List<ParsedCertificate> signers = Stream.concat(Stream.of(query.issuer()), answer.certificates().stream())
                .filter(this::isNamed).filter(signer -> verifies(signer, algorithm.get())).toList();
        if (signers.isEmpty()) {
            return Optional.of("the answer's signature does not verify");
        }
        List<Optional<String>> refusals = signers.stream().map(this::refusal).toList();
        return refusals.contains(Optional.<String>empty()) ? Optional.empty() : refusals.getFirst();
    }

    private boolean isNamed(ParsedCertificate signer) {
        if (signer.publicKey().isEmpty()) {
            return false;
        }
        X500Name name = answer.responder().getName();
        return name != null ? name.equals(signer.subject())
                : Arrays.equals(answer.responder().getKeyHash(), OcspQuestion.keyDigest(DigestAlgorithm.SHA1, signer));
    }

    private boolean verifies(ParsedCertificate signer, SignatureAlgorithm algorithm) {
        if (!signer.keyAlgorithm().schemes().contains(algorithm.scheme()) || !signer.keyAlgorithm().isAffordable()) {
            return false;
        }
        try {
            SignatureVerifier verifier = algorithm.verifier(signer.publicKey().orElseThrow());
            verifier.update(answer.signed(), 0, answer.signed().length);
            return verifier.verifies(answer.signature());
        } catch (GeneralSecurityException wrong) {
            return false;
        }
    }

    private Optional<String> refusal(ParsedCertificate signer) {
        if (signer.equals(query.issuer())) {
            return Optional.empty();
        }
        Instant producedAt = answer.entries().getFirst().producedAt();
        if (!isIssuedByIssuer(signer)) {
            return Optional.of("the answer is signed by \"" + signer.subjectName() + "\", whom the issuer has not named for it");
        }
        if (!mayAnswer(signer.certificate())) {
            return Optional.of("the answer is signed by \"" + signer.subjectName() + "\", whose certificate is not for answering");
        }
        if (producedAt.isBefore(signer.notBefore()) || producedAt.isAfter(signer.notAfter())) {
            return Optional.of("the certificate of the responder \"" + signer.subjectName() + "\" was not valid at the time");
        }
        Optional<String> weak = signer.signatureAlgorithm()
                .map(algorithm -> algorithms.authorityRefusal(algorithm, signer.notBefore(), query.at()))
                .orElse(Optional.of(signer.signatureAlgorithmIdentifier())).or(() -> algorithms.refusal(signer.keyAlgorithm()));
        return weak.map(name -> "the certificate of the responder uses " + name + ", which is not accepted")
                .or(() -> revoked(signer));
    }

    private boolean isIssuedByIssuer(ParsedCertificate signer) {
        if (!signer.issuer().equals(query.issuer().subject()) || query.issuer().publicKey().isEmpty()) {
            return false;
        }
        try {
            return CmsParsing.parse("certificate", () -> {
                try {
                    signer.certificate().verify(query.issuer().publicKey().get(), CryptoProviders.standard().bouncyCastle());
                    return true;
                } catch (GeneralSecurityException wrong) {
                    return false;
                }
            });
        } catch (MalformedMessageException strangeKey) {
            return false;
        }
    }

    /** anyExtendedKeyUsage is not enough: id-kp-OCSPSigning has to be there (RFC 6960 §4.2.2.2). */
    private static boolean mayAnswer(X509Certificate certificate) {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            boolean[] usage = certificate.getKeyUsage();
            return purposes != null && purposes.contains(KeyPurposeId.id_kp_OCSPSigning.getId())
                    && (usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION]);
        } catch (CertificateParsingException unreadable) {
            return false;
        }
    }

    /** An authority says with id-pkix-ocsp-nocheck that it need not be asked (RFC 6960 §4.2.2.2.1); without, it is like any other path. */
    private Optional<String> revoked(ParsedCertificate signer) {
        boolean unchecked = signer.extension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck).isPresent();
        return unchecked || query.chains().chain(signer).isTrusted() ? Optional.empty()
                : Optional.of("the certificate of the responder \"" + signer.subjectName() + "\" is not trusted");
    }
}
