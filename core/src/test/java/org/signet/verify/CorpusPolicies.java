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

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.EnumSet;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.algorithm.SignatureScheme;
import org.signet.testkit.Corpus;

/** Certificates of the corpus, and the policies under which its mails are judged. */
final class CorpusPolicies {
    /** What was good in the last century. */
    static final AlgorithmPolicy ALGORITHMS_OF_OLD = AlgorithmPolicy.STANDARD.accepting(DigestAlgorithm.SHA1, Instant.MAX)
            .withSchemes(EnumSet.allOf(SignatureScheme.class)).withMinimumModulusBits(512);

    private CorpusPolicies() {
    }

    static VerificationPolicy trusting(String certificates) {
        return Verdicts.trusting(certificates(certificates));
    }

    static X509Certificate[] certificates(String path) {
        try {
            return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(Corpus.bytes(path))).stream()
                    .map(X509Certificate.class::cast).toArray(X509Certificate[]::new);
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }
}
