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

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.algorithm.SignatureAlgorithm;
import org.signet.algorithm.SignatureScheme;
import org.signet.cert.ParsedCertificate;

/** RFC 8551 §2.1, §2.2 and RFC 8550 §4.3: the digest, the signature algorithm and the signer's key are strong enough. */
final class AlgorithmCheck {
    private final AlgorithmPolicy policy;

    AlgorithmCheck(AlgorithmPolicy policy) {
        this.policy = policy;
    }

    /** Of the algorithms that the signer names. */
    List<Finding> ofSigner(SignerEntry signer, Instant at) {
        List<String> refused = new ArrayList<>();
        if (signer.digest().filter(digest -> policy.accepts(digest, at)).isEmpty()) {
            refused.add(signer.digestName());
        }
        Optional<SignatureAlgorithm> algorithm = signer.signatureAlgorithm();
        if (algorithm.isPresent()) {
            policy.refusal(algorithm.get(), at).ifPresent(refused::add);
            pssMismatch(signer, algorithm.get()).ifPresent(refused::add);
        } else if (signer.digest().isPresent()) {
            // Otherwise the unknown digest, refused above, may be all that keeps the algorithm from being known.
            refused.add(signer.signatureName());
        }
        return refused.isEmpty() ? List.of() : findings(refused.stream());
    }

    /** RFC 4056 §3: the parameters of RSASSA-PSS name the same digest as the signer. */
    private static Optional<String> pssMismatch(SignerEntry signer, SignatureAlgorithm algorithm) {
        boolean mismatch = algorithm.scheme() == SignatureScheme.RSA_PSS && !algorithm.digest().equals(signer.digest());
        return mismatch ? Optional.of("rsa-pss with another digest than " + signer.digestName()) : Optional.empty();
    }

    /** Of the signer's key. */
    List<Finding> ofKey(ParsedCertificate certificate) {
        Optional<String> refused = policy.refusal(certificate.keyAlgorithm());
        return refused.isEmpty() ? List.of() : findings(refused.stream());
    }

    private static List<Finding> findings(Stream<String> refused) {
        return refused.distinct().<Finding>map(IntegrityFinding.AlgorithmRefused::new).toList();
    }
}
