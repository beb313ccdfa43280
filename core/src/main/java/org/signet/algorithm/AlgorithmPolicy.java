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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which algorithms and key sizes a signature, and the certificates behind it, may use. What is not in here is refused: explicit curve
 * parameters and MD2 have no name and are never accepted.
 *
 * <p>What is dated counts up to its date; {@link Instant#MAX} means that there is no end.
 *
 * @param digests the digests that count; the time compared is the one that the signature is judged for
 * @param schemes the kinds of signature of messages that count; the time compared is likewise the one that is judged for
 * @param certificateSchemes the kinds of signature of certificates that count; the time compared is the one of their issue
 * @param minimumModulusBits the shortest RSA or DSA key that counts
 * @param curves the curves that count for ECDSA
 */
public record AlgorithmPolicy(Map<DigestAlgorithm, Instant> digests, Map<SignatureScheme, Instant> schemes,
        Map<SignatureScheme, Instant> certificateSchemes, int minimumModulusBits, Set<NamedCurve> curves) {
    /** That of {@link AlgorithmProfile#DEFAULT}. */
    public static final AlgorithmPolicy STANDARD = AlgorithmProfile.DEFAULT.policy();

    public AlgorithmPolicy {
        digests = Map.copyOf(digests);
        schemes = Map.copyOf(schemes);
        certificateSchemes = Map.copyOf(certificateSchemes);
        curves = Set.copyOf(curves);
        if (minimumModulusBits < 512) {
            throw new IllegalArgumentException("RSA keys of less than 512 bits cannot be accepted");
        }
    }

    /** Whether signatures judged for that time may use the digest. */
    public boolean accepts(DigestAlgorithm digest, Instant at) {
        return counts(digests, digest, at);
    }

    /** What of this signature algorithm is not accepted for messages judged for that time, by name; nothing where all of it is. */
    public Optional<String> refusal(SignatureAlgorithm algorithm, Instant at) {
        return refusal(algorithm, counts(schemes, algorithm.scheme(), at), at);
    }

    /**
     * What of this signature algorithm is not accepted for what authorities sign (certificates, revocation lists), by name; nothing where
     * all of it is.
     *
     * @param issued when it was signed, as it says itself
     * @param at the time that is judged for
     */
    public Optional<String> authorityRefusal(SignatureAlgorithm algorithm, Instant issued, Instant at) {
        return refusal(algorithm, counts(certificateSchemes, algorithm.scheme(), issued), at);
    }

    private Optional<String> refusal(SignatureAlgorithm algorithm, boolean schemeCounts, Instant at) {
        return schemeCounts ? algorithm.digest().filter(digest -> !accepts(digest, at)).map(DigestAlgorithm::label)
                : Optional.of(algorithm.scheme().label());
    }

    /** What of this key is not accepted, by name; nothing where all of it is. */
    public Optional<String> refusal(KeyAlgorithm key) {
        boolean modular = key.schemes().contains(SignatureScheme.RSA_PSS) || key.schemes().contains(SignatureScheme.DSA);
        boolean known = !key.schemes().isEmpty();
        boolean strong = !modular || key.modulusBits() >= minimumModulusBits;
        boolean onCurve = !key.schemes().contains(SignatureScheme.ECDSA) || key.curve().filter(curves::contains).isPresent();
        return known && strong && key.isAffordable() && onCurve ? Optional.empty() : Optional.of(key.name());
    }

    private static <A> boolean counts(Map<A, Instant> ends, A algorithm, Instant time) {
        Instant end = ends.get(algorithm);
        return end != null && time.isBefore(end);
    }

    /** This policy accepting also that, for ever; of sizes of keys, all from that on. */
    public AlgorithmPolicy accepting(NamedAlgorithm algorithm) {
        return switch (algorithm) {
            case DigestAlgorithm digest -> accepting(digest, Instant.MAX);
            case SignatureScheme scheme -> new AlgorithmPolicy(digests, with(schemes, scheme, Instant.MAX),
                    with(certificateSchemes, scheme, Instant.MAX), minimumModulusBits, curves);
            case ModulusSize size -> withMinimumModulusBits(Math.min(minimumModulusBits, size.bits()));
            case NamedCurve curve -> {
                Set<NamedCurve> more = new HashSet<>(curves);
                more.add(curve);
                yield withCurves(more);
            }
        };
    }

    /** This policy accepting also that digest, up to that time or, with {@link Instant#MAX}, for ever. */
    public AlgorithmPolicy accepting(DigestAlgorithm digest, Instant until) {
        return new AlgorithmPolicy(with(digests, digest, until), schemes, certificateSchemes, minimumModulusBits, curves);
    }

    /** This policy without that; of a size of keys, without all that is shorter than the next size. */
    public AlgorithmPolicy refusing(NamedAlgorithm algorithm) {
        return switch (algorithm) {
            case DigestAlgorithm digest ->
                new AlgorithmPolicy(without(digests, digest), schemes, certificateSchemes, minimumModulusBits, curves);
            case SignatureScheme scheme -> new AlgorithmPolicy(digests, without(schemes, scheme), without(certificateSchemes, scheme),
                    minimumModulusBits, curves);
            case ModulusSize size -> withMinimumModulusBits(Math.max(minimumModulusBits, size.next()));
            case NamedCurve curve -> {
                Set<NamedCurve> fewer = new HashSet<>(curves);
                fewer.remove(curve);
                yield withCurves(fewer);
            }
        };
    }

    /** This policy with other kinds of signature, of messages and of certificates. */
    public AlgorithmPolicy withSchemes(Set<SignatureScheme> others) {
        Map<SignatureScheme, Instant> ends = others.stream().collect(Collectors.toMap(Function.identity(), scheme -> Instant.MAX));
        return new AlgorithmPolicy(digests, ends, ends, minimumModulusBits, curves);
    }

    /** This policy with another shortest RSA or DSA key, in bits. */
    public AlgorithmPolicy withMinimumModulusBits(int bits) {
        return new AlgorithmPolicy(digests, schemes, certificateSchemes, bits, curves);
    }

    /** This policy with other curves. */
    public AlgorithmPolicy withCurves(Set<NamedCurve> others) {
        return new AlgorithmPolicy(digests, schemes, certificateSchemes, minimumModulusBits, others);
    }

    private static <A> Map<A, Instant> with(Map<A, Instant> ends, A algorithm, Instant end) {
        Map<A, Instant> more = new HashMap<>(ends);
        more.put(algorithm, end);
        return more;
    }

    private static <A> Map<A, Instant> without(Map<A, Instant> ends, A algorithm) {
        Map<A, Instant> fewer = new HashMap<>(ends);
        fewer.remove(algorithm);
        return fewer;
    }
}
