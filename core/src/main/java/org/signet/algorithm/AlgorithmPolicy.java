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
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which algorithms and key sizes a signature, and the certificates behind it, may use. What is not in here is refused: explicit curve
 * parameters and MD2 have no name and are never accepted.
 *
 * @param digests the digests that count, each with the time from which on it counts no more; {@link Instant#MAX} for no end. The time
 *     compared is the one that the signature is judged for
 * @param schemes the kinds of signature that count
 * @param minimumModulusBits the shortest RSA or DSA key that counts
 * @param curves the curves that count for ECDSA
 */
public record AlgorithmPolicy(Map<DigestAlgorithm, Instant> digests, Set<SignatureScheme> schemes, int minimumModulusBits,
        Set<NamedCurve> curves) {
    /** What RFC 8551 §2 asks of receivers today: SHA-2 and SHA-3, RSA keys of 2048 bits and more; no MD5, no SHA-1, no DSA. */
    public static final AlgorithmPolicy STANDARD = AlgorithmTable.standard();

    public AlgorithmPolicy {
        digests = Map.copyOf(digests);
        schemes = Set.copyOf(schemes);
        curves = Set.copyOf(curves);
        if (minimumModulusBits < 512) {
            throw new IllegalArgumentException("RSA keys of less than 512 bits cannot be accepted");
        }
    }

    /** Whether signatures judged for that time may use the digest. */
    public boolean accepts(DigestAlgorithm digest, Instant at) {
        Instant end = digests.get(digest);
        return end != null && at.isBefore(end);
    }

    /** What of this signature algorithm is not accepted for signatures judged for that time, by name; nothing where all of it is. */
    public Optional<String> refusal(SignatureAlgorithm algorithm, Instant at) {
        if (!schemes.contains(algorithm.scheme())) {
            return Optional.of(algorithm.scheme().label());
        }
        return algorithm.digest().filter(digest -> !accepts(digest, at)).map(DigestAlgorithm::label);
    }

    /** What of this key is not accepted, by name; nothing where all of it is. */
    public Optional<String> refusal(KeyAlgorithm key) {
        boolean modular = key.schemes().contains(SignatureScheme.RSA_PSS) || key.schemes().contains(SignatureScheme.DSA);
        boolean known = !key.schemes().isEmpty();
        boolean strong = !modular || key.modulusBits() >= minimumModulusBits;
        boolean onCurve = !key.schemes().contains(SignatureScheme.ECDSA) || key.curve().filter(curves::contains).isPresent();
        return known && strong && key.isAffordable() && onCurve ? Optional.empty() : Optional.of(key.name());
    }

    /** This policy accepting also that digest, up to that time or, with {@link Instant#MAX}, for ever. */
    public AlgorithmPolicy accepting(DigestAlgorithm digest, Instant until) {
        Map<DigestAlgorithm, Instant> more = new EnumMap<>(DigestAlgorithm.class);
        more.putAll(digests);
        more.put(digest, until);
        return new AlgorithmPolicy(more, schemes, minimumModulusBits, curves);
    }

    /** This policy with other kinds of signature. */
    public AlgorithmPolicy withSchemes(Set<SignatureScheme> others) {
        return new AlgorithmPolicy(digests, others, minimumModulusBits, curves);
    }

    /** This policy with another shortest RSA or DSA key, in bits. */
    public AlgorithmPolicy withMinimumModulusBits(int bits) {
        return new AlgorithmPolicy(digests, schemes, bits, curves);
    }

    /** This policy with other curves. */
    public AlgorithmPolicy withCurves(Set<NamedCurve> others) {
        return new AlgorithmPolicy(digests, schemes, minimumModulusBits, others);
    }
}
