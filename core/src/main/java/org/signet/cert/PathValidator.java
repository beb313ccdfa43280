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
package org.signet.cert;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.signet.MalformedMessageException;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.algorithm.CryptoProviders;
import org.signet.algorithm.SignatureAlgorithm;
import org.signet.cms.CmsParsing;

/** Judges one path: RFC 5280 §6 by Bouncy Castle, and what RFC 5280 leaves to us: algorithms, the purpose of authorities, the root. */
final class PathValidator {
    private final AlgorithmPolicy algorithms;
    private final PathPolicy policy;
    private final KnownPaths remembered;

    PathValidator(AlgorithmPolicy algorithms, PathPolicy policy, KnownPaths remembered) {
        this.algorithms = algorithms;
        this.policy = policy;
        this.remembered = remembered;
    }

    /** What is wrong with a path from a certificate to a trusted one. That the first certificate has expired is not. */
    List<ChainProblem> problems(List<ParsedCertificate> path, Instant at) {
        if (path.size() == 1) {
            return List.of();
        }
        PathValidity validity = PathValidity.of(path);
        Instant judged = validity.nearest(at);
        List<ChainProblem> problems = new ArrayList<>();
        validity.problem(path, at).ifPresent(problems::add);
        if (problems.isEmpty()) {
            unsound(path, validity, judged).map(ChainProblem.Untrusted::new).ifPresent(problems::add);
        }
        int last = path.size() - 1;
        for (int i = 0; i < last; i++) {
            weakSignature(path.get(i), at).ifPresent(problems::add);
        }
        for (int i = 1; i <= last; i++) {
            weakKey(path.get(i)).ifPresent(problems::add);
        }
        for (int i = 1; i < last; i++) {
            wrongPurpose(path.get(i)).ifPresent(problems::add);
        }
        return problems;
    }

    /**
     * Why the path is not valid. All times at which all of its certificates are valid are alike to RFC 5280 §6, so that what was found at
     * one of them is remembered for the others.
     */
    private Optional<String> unsound(List<ParsedCertificate> path, PathValidity validity, Instant judged) {
        boolean memorable = validity.includes(judged);
        if (memorable && remembered.isSound(path)) {
            return Optional.empty();
        }
        Optional<String> why = invalid(path, judged).or(() -> AuthorityConstraints.broken(path));
        if (memorable && why.isEmpty()) {
            remembered.sound(path);
        }
        return why;
    }

    private Optional<ChainProblem> weakSignature(ParsedCertificate certificate, Instant at) {
        Optional<SignatureAlgorithm> algorithm = certificate.signatureAlgorithm();
        Optional<String> refused = algorithm.isEmpty() ? Optional.of(certificate.signatureAlgorithmIdentifier())
                : algorithms.authorityRefusal(algorithm.get(), certificate.notBefore(), at);
        return refused.map(name -> new ChainProblem.WeakAlgorithm(name, certificate.subjectName()));
    }

    private Optional<ChainProblem> weakKey(ParsedCertificate issuer) {
        return algorithms.refusal(issuer.keyAlgorithm()).map(name -> new ChainProblem.WeakAlgorithm(name, issuer.subjectName()));
    }

    private static Optional<ChainProblem> wrongPurpose(ParsedCertificate authority) {
        return authority.unfitForMail()
                .map(why -> new ChainProblem.NotForMail("of the authority \"" + authority.subjectName() + "\", " + why));
    }

    /** Why Bouncy Castle refuses the path; nothing where it does not. */
    private Optional<String> invalid(List<ParsedCertificate> path, Instant at) {
        try {
            return CmsParsing.parse("certificate path", () -> validate(path, at));
        } catch (MalformedMessageException malformed) {
            return Optional.of("a certificate of its path cannot be read");
        }
    }

    private Optional<String> validate(List<ParsedCertificate> path, Instant at) throws IOException {
        List<X509Certificate> certificates = path.stream().map(ParsedCertificate::certificate).toList();
        try {
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(certificates.getLast(), null)));
            parameters.setDate(Date.from(at));
            parameters.setRevocationEnabled(false);
            parameters.addCertPathChecker(new CriticalPurpose());
            parameters.setInitialPolicies(policy.acceptable());
            parameters.setExplicitPolicyRequired(policy.explicitRequired());
            parameters.setAnyPolicyInhibited(policy.anyInhibited());
            parameters.setPolicyMappingInhibited(policy.mappingInhibited());
            CertPath certPath = CertificateFactory.getInstance("X.509", CryptoProviders.standard().bouncyCastle())
                    .generateCertPath(certificates.subList(0, certificates.size() - 1));
            CertPathValidator.getInstance("PKIX", CryptoProviders.standard().bouncyCastle()).validate(certPath, parameters);
            return Optional.empty();
        } catch (CertPathValidatorException refused) {
            String subject = Stream.of(refused.getIndex()).filter(index -> index >= 0)
                    .map(index -> "of \"" + path.get(index).subjectName() + "\": ").findFirst().orElse("");
            return Optional.of(subject + refused.getMessage().replaceFirst("\\.$", ""));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
