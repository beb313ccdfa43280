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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.algorithm.SignatureScheme;
import org.signet.revocation.OnUnknown;
import org.signet.revocation.Revocation;
import org.signet.revocation.RevocationList;
import org.signet.revocation.RevocationListSource;
import org.signet.revocation.RevocationPolicy;
import org.signet.testkit.Corpus;
import org.signet.testkit.PkitsCase;

/**
 * The NIST's path validation suite, in its re-issue of 2011: every test, with its revocation lists, which have to be known; the table is
 * that of docs/pkits.md. Skipped where the corpus is absent.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PkitsTest {
    private static final Instant AT = Instant.parse("2026-11-01T00:00:00Z");
    private static final AlgorithmPolicy ALGORITHMS = AlgorithmPolicy.STANDARD.accepting(DigestAlgorithm.SHA1, Instant.MAX)
            .withSchemes(EnumSet.allOf(SignatureScheme.class)).withMinimumModulusBits(1024);

    private final TrustAnchors anchor = TrustAnchors.of(List.of(x509("TrustAnchorRootCertificate.crt")));
    private final List<X509Certificate> authorities =
            files("certs", name -> !name.endsWith("EE.crt")).stream().map(PkitsTest::x509).toList();
    private final Map<PathPolicy, ChainBuilder> builders = new HashMap<>();
    private final Revocation revocation = new Revocation(
            RevocationPolicy.STANDARD.withOnUnknown(OnUnknown.REFUSE).withLists(source(lists())), ALGORITHMS);

    private static List<PkitsCase> cases() {
        return PkitsCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void thePathIsValidOrNotAsTheSuiteSays(PkitsCase test) {
        assertThat(isValid(test.certificate() + "EE.crt", policy(test.settings())) ? "valid" : "invalid")
                .isEqualTo(test.reissue()).isEqualTo(test.expected());
    }

    @Test
    void noCertificateIsForgotten() {
        assertThat(cases()).extracting(test -> test.certificate() + "EE.crt")
                .containsAll(files("certs", name -> name.endsWith("EE.crt")));
    }

    private static PathPolicy policy(List<String> settings) {
        return PathPolicy.of(settings.stream().filter(word -> !word.startsWith("--")).toList(), settings.contains("--require-policy"),
                settings.contains("--inhibit-any-policy"), settings.contains("--inhibit-mapping"));
    }

    /** That the first certificate of a path has expired is not a fault of the path. */
    private boolean isValid(String name, PathPolicy policy) {
        X509Certificate certificate = x509(name);
        boolean inTime = !AT.isBefore(certificate.getNotBefore().toInstant()) && !AT.isAfter(certificate.getNotAfter().toInstant());
        return inTime && chain(name, policy).isTrusted();
    }

    private Chain chain(String name, PathPolicy policy) {
        return builders.computeIfAbsent(policy, settings -> new ChainBuilder(anchor, authorities, ALGORITHMS, settings))
                .search(List.of(), AT, List.of(), revocation.check(List.of())).chain(ParsedCertificate.of(x509(name)));
    }

    private static X509Certificate x509(String name) {
        return ParsedCertificate.parse(Corpus.bytes("nist-pkits-2011/certs/" + name)).orElseThrow().certificate();
    }

    private static List<RevocationList> lists() {
        return files("crls", name -> name.endsWith(".crl")).stream()
                .flatMap(name -> RevocationList.parse(Corpus.bytes("nist-pkits-2011/crls/" + name)).stream()).toList();
    }

    private static RevocationListSource source(List<RevocationList> lists) {
        Map<X500Name, List<RevocationList>> byIssuer = lists.stream().collect(Collectors.groupingBy(RevocationList::issuer));
        return issuer -> byIssuer.getOrDefault(issuer, List.of());
    }

    private static List<String> files(String folder, Predicate<String> wanted) {
        try (Stream<Path> files = Files.list(Corpus.file("nist-pkits-2011/certs/GoodCACert.crt").getParent().resolveSibling(folder))) {
            return files.map(file -> file.getFileName().toString()).filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
