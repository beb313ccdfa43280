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
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signet.algorithm.AlgorithmProfile;
import org.signet.testkit.Corpus;
import org.signet.testkit.CorpusMail;
import org.signet.testkit.CorpusVerdict;

/**
 * What others made, as far as it needs no more than the verifier; what they say of it is compared in the conformance tests. Skipped where
 * the corpus is absent.
 */
class CorpusTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    private static VerificationPolicy trusting(String root) {
        try {
            return Verdicts.trusting((X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(Corpus.bytes(root))));
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void dsaKeyWithoutParametersHasThoseOfItsIssuer() {
        VerificationPolicy policy = trusting("nist-pkits-2003/certs/TrustAnchorRootCertificate.crt")
                .withTime(Instant.parse("2008-07-20T15:00:00Z")).withAlgorithms(AlgorithmProfile.LEGACY.policy())
                .withSenderRule(SenderRule.STANDARD.withScope(SenderRule.Scope.ANY));

        assertThat(Verdicts.refusals(Verdicts.of(CorpusMail.message("nist-pkits-2003/smime/SignedValidDSAParameterInheritanceTest5.eml"),
                policy))).isEmpty();
    }

    @Test
    void garbageNeverMakesAnythingButAVerdict() {
        VerificationPolicy policy = trusting("johnny/assets/certificates/intermediate_ca.crt");
        List<CorpusVerdict> garbage = Corpus.verdicts().stream().filter(file -> file.kind().equals("fuzz")
                || file.kind().startsWith("malformed") || file.kind().startsWith("nested/attack")).toList();

        assertThat(garbage).hasSizeGreaterThan(200).allSatisfy(file -> assertTimeoutPreemptively(LONG, () ->
                assertThat(Verdicts.of(CorpusMail.message(file.file()), policy)).isNotInstanceOf(VerificationResult.Valid.class)));
    }
}
