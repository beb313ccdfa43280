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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signet.ConfigurationException;

class AlgorithmNamesTest {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    private static AlgorithmPolicy changed(List<String> accepted, List<String> refused) {
        return AlgorithmNames.apply(AlgorithmPolicy.STANDARD, accepted, refused);
    }

    static Stream<NamedAlgorithm> everything() {
        return Stream.of(DigestAlgorithm.values(), SignatureScheme.values(), ModulusSize.values(), NamedCurve.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void everythingHasARowAndAName(NamedAlgorithm algorithm) {
        assertThat(AlgorithmNames.named(algorithm.label())).isSameAs(algorithm);
        assertThat(AlgorithmNames.all()).containsOnlyOnce(algorithm);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void everythingCanBeAcceptedAndRefused(NamedAlgorithm algorithm) {
        AlgorithmPolicy with = changed(List.of(algorithm.label()), List.of());
        assertThat(with.refusing(algorithm)).isNotEqualTo(with).isEqualTo(with.refusing(algorithm).refusing(algorithm));
        assertThat(with.accepting(algorithm)).isEqualTo(with);
    }

    @Test
    void sizeIsThatOfTheShortestKey() {
        assertThat(changed(List.of("rsa-1024"), List.of()).minimumModulusBits()).isEqualTo(1024);
        assertThat(changed(List.of("rsa-4096"), List.of()).minimumModulusBits()).isEqualTo(2048);
        assertThat(changed(List.of(), List.of("rsa-2048")).minimumModulusBits()).isEqualTo(3072);
        assertThat(changed(List.of(), List.of("rsa-1024")).minimumModulusBits()).isEqualTo(2048);
    }

    @Test
    void curveIsNamedInAnyCase() {
        assertThat(changed(List.of("p-224"), List.of("BrainpoolP256R1")).curves())
                .contains(NamedCurve.P224).doesNotContain(NamedCurve.BRAINPOOL_P256R1);
    }

    @Test
    void acceptedDigestHasNoEnd() {
        assertThat(changed(List.of("sha1"), List.of()).accepts(DigestAlgorithm.SHA1, NOW)).isTrue();
    }

    @Test
    void unknownNameIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> changed(List.of("md2"), List.of())).isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("there is no algorithm «md2»; accepted are md5, sha1, ").hasMessageEndingWith("brainpoolP512r1");
    }

    @Test
    void nothingIsBothAcceptedAndRefused() {
        assertThatThrownBy(() -> changed(List.of("sha1"), List.of("SHA1"))).isInstanceOf(ConfigurationException.class)
                .hasMessage("the algorithm sha1 cannot be both accepted and refused");
    }
}
