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
package org.signet.algorithm;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * The one table of what is accepted, as of November 2026. A profile is a method; a new date is a changed line.
 *
 * <p>Left out on purpose: MD2 and MD5 (collisions in seconds since 2005); SHA-1 (chosen prefixes since January 2020, and since nobody
 * vouches for when a signature was made, its age is no excuse); RSA and DSA below 2048 bits (NIST SP 800-131A, since 2014); DSA
 * (FIPS 186-5 withdrew it in 2023); P-192, P-224 and every curve that RFC 8551 does not know.
 */
final class AlgorithmTable {
    private static final Instant NO_END = Instant.MAX;

    private AlgorithmTable() {
    }

    static AlgorithmPolicy standard() {
        return new AlgorithmPolicy(
                Map.of(
                        // 112 bits: BSI TR-02102-1 ends it with 2025, NIST SP 800-131A with 2030.
                        DigestAlgorithm.SHA224, Instant.parse("2031-01-01T00:00:00Z"),
                        DigestAlgorithm.SHA256, NO_END,
                        DigestAlgorithm.SHA384, NO_END,
                        DigestAlgorithm.SHA512, NO_END,
                        DigestAlgorithm.SHA3_256, NO_END,
                        DigestAlgorithm.SHA3_384, NO_END,
                        DigestAlgorithm.SHA3_512, NO_END),
                Set.of(SignatureScheme.RSA_PKCS1, SignatureScheme.RSA_PSS, SignatureScheme.ECDSA, SignatureScheme.ED25519,
                        SignatureScheme.ED448),
                2048,
                Set.of(NamedCurve.P256, NamedCurve.P384, NamedCurve.P521, NamedCurve.BRAINPOOL_P256R1, NamedCurve.BRAINPOOL_P384R1,
                        NamedCurve.BRAINPOOL_P512R1));
    }
}
