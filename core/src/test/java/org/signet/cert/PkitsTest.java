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
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

/**
 * The NIST's path validation suite, in its re-issue of 2011: every test, with its revocation lists, which have to be known. Skipped
 * where the corpus is absent.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PkitsTest {
    private static final Instant AT = Instant.parse("2026-11-01T00:00:00Z");
    private static final String POLICY = "2.16.840.1.101.3.2.1.48.";
    private static final AlgorithmPolicy ALGORITHMS = AlgorithmPolicy.STANDARD.accepting(DigestAlgorithm.SHA1, Instant.MAX)
            .withSchemes(EnumSet.allOf(SignatureScheme.class)).withMinimumModulusBits(1024);

    private final TrustAnchors anchor = TrustAnchors.of(List.of(x509("TrustAnchorRootCertificate.crt")));
    private final List<X509Certificate> authorities =
            files("certs", name -> !name.endsWith("EE.crt")).stream().map(PkitsTest::x509).toList();
    private final Map<PathPolicy, ChainBuilder> builders = new HashMap<>();
    private final Revocation revocation = new Revocation(
            RevocationPolicy.STANDARD.withOnUnknown(OnUnknown.REFUSE).withLists(source(lists())), ALGORITHMS);

    @ParameterizedTest
    @MethodSource("valid")
    void pathThatIsCalledValidIsValid(String name) {
        assertThat(chain(name, PathPolicy.ANY).problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void pathThatIsCalledInvalidIsInvalid(String name) {
        assertThat(isValid(name, PathPolicy.ANY)).isFalse();
    }

    @Test
    void allTestsAreThere() {
        assertThat(valid()).hasSizeGreaterThan(60);
        assertThat(invalid()).hasSizeGreaterThan(60);
    }

    /** The tests of the sections 4.8 to 4.12 whose verdict depends on settings: policies by their last number, e for explicit and so on. */
    @ParameterizedTest
    @CsvSource({
        "4.8.1.1, ValidCertificatePathTest1, '', e, valid",
        "4.8.1.2, ValidCertificatePathTest1, 1, e, valid",
        "4.8.1.3, ValidCertificatePathTest1, 2, e, invalid",
        "4.8.1.4, ValidCertificatePathTest1, 1 2, e, valid",
        "4.8.2.1, AllCertificatesNoPoliciesTest2, '', '', valid",
        "4.8.2.2, AllCertificatesNoPoliciesTest2, '', e, invalid",
        "4.8.3.1, DifferentPoliciesTest3, '', '', valid",
        "4.8.3.2, DifferentPoliciesTest3, '', e, invalid",
        "4.8.3.3, DifferentPoliciesTest3, 1 2, e, invalid",
        "4.8.4, DifferentPoliciesTest4, '', '', invalid",
        "4.8.5, DifferentPoliciesTest5, '', '', invalid",
        "4.8.6.1, OverlappingPoliciesTest6, '', '', valid",
        "4.8.6.2, OverlappingPoliciesTest6, 1, '', valid",
        "4.8.6.3, OverlappingPoliciesTest6, 2, '', invalid",
        "4.8.7, DifferentPoliciesTest7, '', '', invalid",
        "4.8.8, DifferentPoliciesTest8, '', '', invalid",
        "4.8.9, DifferentPoliciesTest9, '', '', invalid",
        "4.8.10.1, AllCertificatesSamePoliciesTest10, '', '', valid",
        "4.8.10.2, AllCertificatesSamePoliciesTest10, 1, '', valid",
        "4.8.10.3, AllCertificatesSamePoliciesTest10, 2, '', valid",
        "4.8.11.1, AllCertificatesanyPolicyTest11, '', '', valid",
        "4.8.11.2, AllCertificatesanyPolicyTest11, 1, '', valid",
        "4.8.12, DifferentPoliciesTest12, '', '', invalid",
        "4.8.13.1, AllCertificatesSamePoliciesTest13, 1, '', valid",
        "4.8.13.2, AllCertificatesSamePoliciesTest13, 2, '', valid",
        "4.8.13.3, AllCertificatesSamePoliciesTest13, 3, '', valid",
        "4.8.14.1, AnyPolicyTest14, 1, '', valid",
        "4.8.14.2, AnyPolicyTest14, 2, '', invalid",
        "4.8.15, UserNoticeQualifierTest15, '', '', valid",
        "4.8.16, UserNoticeQualifierTest16, '', '', valid",
        "4.8.17, UserNoticeQualifierTest17, '', '', valid",
        "4.8.18.1, UserNoticeQualifierTest18, 1, '', valid",
        "4.8.18.2, UserNoticeQualifierTest18, 2, '', valid",
        "4.8.19, UserNoticeQualifierTest19, '', '', valid",
        "4.8.20, CPSPointerQualifierTest20, '', '', valid",
        "4.10.1.1, ValidPolicyMappingTest1, 1, '', valid",
        "4.10.1.2, ValidPolicyMappingTest1, 2, '', invalid",
        "4.10.1.3, ValidPolicyMappingTest1, '', m, invalid",
        "4.10.2.2, InvalidPolicyMappingTest2, '', m, invalid",
        "4.10.3.1, ValidPolicyMappingTest3, 1, '', invalid",
        "4.10.3.2, ValidPolicyMappingTest3, 2, '', valid",
        "4.10.5.1, ValidPolicyMappingTest5, 1, '', valid",
        "4.10.5.2, ValidPolicyMappingTest5, 6, '', invalid",
        "4.10.6.1, ValidPolicyMappingTest6, 1, '', valid",
        "4.10.6.2, ValidPolicyMappingTest6, 6, '', invalid",
        "4.10.12.1, ValidPolicyMappingTest12, 1, '', valid",
        "4.10.12.2, ValidPolicyMappingTest12, 2, '', valid",
        "4.12.3.1, inhibitAnyPolicyTest3, '', '', valid",
        "4.12.3.2, inhibitAnyPolicyTest3, '', a, invalid"})
    void policiesDecideAsSettingsSay(String number, String name, String policies, String settings, String verdict) {
        Set<String> acceptable = Stream.of(policies.split(" ")).filter(last -> !last.isEmpty()).map(POLICY::concat)
                .collect(Collectors.toSet());
        PathPolicy policy = new PathPolicy(acceptable, settings.contains("e"), settings.contains("a"), settings.contains("m"));

        assertThat(isValid(name + "EE.crt", policy)).as(number).isEqualTo(verdict.equals("valid"));
    }

    /** Some are valid under particular policies only: they are among those with settings. */
    private List<String> valid() {
        return files("certs", name -> name.startsWith("Valid") && name.endsWith("EE.crt")
                && !name.matches("ValidPolicyMappingTest(1|3|5|6)EE.crt"));
    }

    private List<String> invalid() {
        return files("certs", name -> name.startsWith("Invalid") && name.endsWith("EE.crt"));
    }

    private boolean isValid(String name, PathPolicy policy) {
        return chain(name, policy).isTrusted() && x509(name).getNotAfter().toInstant().isAfter(AT);
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
        return issuer -> lists.stream().filter(list -> list.issuer().equals(issuer)).toList();
    }

    private static List<String> files(String folder, Predicate<String> wanted) {
        try (Stream<Path> files = Files.list(Corpus.file("nist-pkits-2011/certs/GoodCACert.crt").getParent().resolveSibling(folder))) {
            return files.map(file -> file.getFileName().toString()).filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
