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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.signet.SmimeException;
import org.signet.algorithm.AlgorithmProfile;
import org.signet.cert.CertificatePurpose;
import org.signet.cert.ParsedCertificate;
import org.signet.cert.TrustAnchors;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.testkit.Corpus;
import org.signet.testkit.CorpusMail;
import org.signet.testkit.CorpusVerdict;

/** A verifier that has seen everything says of everything what one says that has seen nothing. Skipped where the corpus is absent. */
class RememberedCorpusIT {
    private static final Instant OLD = Instant.parse("2008-07-20T15:00:00Z");
    private static final List<Instant> TIMES = List.of(OLD, Instant.parse("2026-11-01T00:00:00Z"), OLD);

    /** They are parsed anew for every verifier that has seen nothing. */
    private static final int MOST_ROOTS = 40;

    private record Said(Optional<VerificationResult> result, Optional<String> failure) {
        static Said by(SmimeVerifier verifier, byte[] mail, Instant at) {
            try (Workspace workspace = Workspace.open()) {
                MimeEntity message = MimeEntity.read(new ByteArrayInputStream(mail), workspace);
                return new Said(Optional.of(verifier.verify(message, workspace, at)), Optional.empty());
            } catch (SmimeException | IOException failure) {
                return new Said(Optional.empty(), Optional.of(failure.toString()));
            }
        }
    }

    private static List<X509Certificate> roots() {
        return Corpus.verdicts().stream().map(CorpusVerdict::file).filter(file -> file.endsWith(".crt") || file.endsWith(".der"))
                .flatMap(file -> ParsedCertificate.parse(Corpus.bytes(file)).stream()).map(ParsedCertificate::certificate)
                .filter(CertificatePurpose::isAuthority).filter(RememberedCorpusIT::isSelfIssued).distinct().limit(MOST_ROOTS).toList();
    }

    private static boolean isSelfIssued(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    @Test
    void everyMailGetsTheSameVerdictAtTheFirstTheSecondAndTheThirdSight() {
        VerificationPolicy policy = VerificationPolicy.of(TrustAnchors.of(roots())).withAlgorithms(AlgorithmProfile.LEGACY.policy())
                .withSenderRule(SenderRule.STANDARD.withScope(SenderRule.Scope.ANY));
        Map<String, byte[]> mails = Corpus.verdicts().stream().map(CorpusVerdict::file)
                .collect(Collectors.toMap(Function.identity(), CorpusMail::message));
        SmimeVerifier experienced = new SmimeVerifier(policy);

        for (Instant at : TIMES) {
            assertThat(mails).allSatisfy((file, mail) ->
                    assertThat(Said.by(experienced, mail, at)).isEqualTo(Said.by(new SmimeVerifier(policy), mail, at)));
        }
        assertThat(mails.values().stream().map(mail -> Said.by(experienced, mail, TIMES.getFirst()).result())
                .filter(result -> result.filter(VerificationResult.Valid.class::isInstance).isPresent()).count()).isGreaterThan(20);
    }
}
