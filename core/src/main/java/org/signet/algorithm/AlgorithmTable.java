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

import static org.signet.algorithm.Acceptance.NO;
import static org.signet.algorithm.Acceptance.YES;
import static org.signet.algorithm.Acceptance.inCertificatesThrough;
import static org.signet.algorithm.Acceptance.through;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The one table of what is accepted, as of November 2026: one row for everything that has a name, one column for each profile. A new date
 * is a changed row. What has no row is never accepted: MD2, explicit curve parameters, other curves.
 */
final class AlgorithmTable {
    /** In the order of the documentation, which has the same rows. */
    static final List<Row> ROWS = List.of(
            row(DigestAlgorithm.MD5, NO, NO, NO, "Collisions in seconds (RFC 6151)"),
            row(DigestAlgorithm.SHA1, through("2015-12-31"), YES, NO, "Authorities stopped with 2015 (CA/Browser Forum ballot 118);"
                    + " collisions since February 2017, with chosen prefixes since January 2020"),
            row(DigestAlgorithm.SHA224, through("2030-12-31"), YES, NO, "112 bits: NIST SP 800-131A ends them with 2030"),
            row(DigestAlgorithm.SHA256, YES, YES, YES, "RFC 8551 §2.1; TR-03116-4 §4.2"),
            row(DigestAlgorithm.SHA384, YES, YES, YES, "RFC 5754 §2.3; TR-03116-4 §4.2"),
            row(DigestAlgorithm.SHA512, YES, YES, YES, "RFC 8551 §2.1; TR-03116-4 §4.2"),
            row(DigestAlgorithm.SHA3_256, YES, YES, NO, "RFC 9688; TR-03116-4 §4.2 has SHA-2 only"),
            row(DigestAlgorithm.SHA3_384, YES, YES, NO, "RFC 9688; TR-03116-4 §4.2 has SHA-2 only"),
            row(DigestAlgorithm.SHA3_512, YES, YES, NO, "RFC 9688; TR-03116-4 §4.2 has SHA-2 only"),
            row(SignatureScheme.RSA_PKCS1, YES, YES, inCertificatesThrough("2025-12-31"),
                    "RFC 8551 §2.2; TR-03116-4 §6.1.4.1: certificates issued up to 2025"),
            row(SignatureScheme.RSA_PSS, YES, YES, YES, "RFC 8551 §2.2; TR-03116-4 §4.3"),
            row(SignatureScheme.DSA, NO, YES, inCertificatesThrough("2029-12-31"),
                    "Withdrawn by FIPS 186-5 in 2023; TR-03116-4 §6.1.4: in certificates up to 2029"),
            row(SignatureScheme.ECDSA, YES, YES, YES, "RFC 8551 §2.2; TR-03116-4 §4.3"),
            row(SignatureScheme.ED25519, YES, YES, NO, "RFC 8551 §2.2; not in TR-03116-4 §4.3"),
            row(SignatureScheme.ED448, YES, YES, NO, "RFC 8419; not in TR-03116-4 §4.3"),
            row(ModulusSize.RSA_512, NO, NO, NO, "Factored in hours by anybody"),
            row(ModulusSize.RSA_1024, NO, YES, NO, "80 bits: NIST SP 800-131A ended them with 2013"),
            row(ModulusSize.RSA_2048, YES, YES, NO, "RFC 8551 §4.3; TR-03116-4 §4.3 asks for 3072"),
            row(ModulusSize.RSA_3072, YES, YES, YES, "TR-03116-4 §4.3"),
            row(ModulusSize.RSA_4096, YES, YES, YES, "RFC 8551 §4.3"),
            row(NamedCurve.P192, NO, YES, NO, "80 bits, as RSA with 1024"),
            row(NamedCurve.P224, NO, YES, NO, "Not in RFC 8551 §2.2"),
            row(NamedCurve.P256, YES, YES, YES, "RFC 8551 §2.2; TR-03116-4 §4.5"),
            row(NamedCurve.P384, YES, YES, YES, "RFC 5480 §2.1.1.1; TR-03116-4 §4.5"),
            row(NamedCurve.P521, YES, YES, YES, "RFC 5480 §2.1.1.1; TR-03116-4 §4.5"),
            row(NamedCurve.BRAINPOOL_P256R1, YES, YES, YES, "RFC 5639; TR-03116-4 §4.5"),
            row(NamedCurve.BRAINPOOL_P384R1, YES, YES, YES, "RFC 5639; TR-03116-4 §4.5"),
            row(NamedCurve.BRAINPOOL_P512R1, YES, YES, YES, "RFC 5639; TR-03116-4 §4.5"));

    private AlgorithmTable() {
    }

    /**
     * @param algorithm what it is about
     * @param columns whether each profile accepts it
     * @param why the source
     */
    record Row(NamedAlgorithm algorithm, Map<AlgorithmProfile, Acceptance> columns, String why) {
    }

    private static Row row(NamedAlgorithm algorithm, Acceptance standard, Acceptance legacy, Acceptance bsi, String why) {
        return new Row(algorithm, Map.of(AlgorithmProfile.DEFAULT, standard, AlgorithmProfile.LEGACY, legacy,
                AlgorithmProfile.BSI_TR_03116, bsi), why);
    }

    static AlgorithmPolicy policy(AlgorithmProfile profile) {
        return new AlgorithmPolicy(ends(profile, DigestAlgorithm.class, Acceptance::inMessages),
                ends(profile, SignatureScheme.class, Acceptance::inMessages),
                ends(profile, SignatureScheme.class, Acceptance::inCertificates),
                ends(profile, ModulusSize.class, Acceptance::inMessages).keySet().stream().mapToInt(ModulusSize::bits).min().orElseThrow(),
                ends(profile, NamedCurve.class, Acceptance::inMessages).keySet());
    }

    private static <A extends NamedAlgorithm> Map<A, Instant> ends(AlgorithmProfile profile, Class<A> kind,
            Function<Acceptance, Instant> end) {
        Map<A, Instant> ends = new HashMap<>(ROWS.stream().filter(row -> kind.isInstance(row.algorithm()))
                .collect(Collectors.toMap(row -> kind.cast(row.algorithm()), row -> end.apply(row.columns().get(profile)))));
        ends.values().removeIf(Instant.MIN::equals);
        return ends;
    }
}
