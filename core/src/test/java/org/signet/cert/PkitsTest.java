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
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.algorithm.SignatureScheme;
import org.signet.testkit.Corpus;

/**
 * The NIST's path validation suite, in its re-issue of 2011, as far as it needs neither revocation lists nor particular policies.
 * Skipped where the corpus is absent.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PkitsTest {
    private static final Instant AT = Instant.parse("2026-11-01T00:00:00Z");
    private static final AlgorithmPolicy ALGORITHMS = AlgorithmPolicy.STANDARD.accepting(DigestAlgorithm.SHA1, Instant.MAX)
            .withSchemes(EnumSet.allOf(SignatureScheme.class)).withMinimumModulusBits(1024);

    /** These are invalid by their revocation lists alone. */
    private static final Predicate<String> NEEDS_REVOCATION_LISTS = name -> name.matches("Invalid.*(CRL|cRLIssuer|cRLSign|Revoked|"
            + "distributionPoint|onlyContains|onlySome|SerialNumberTest|NewWithOldTest5|OldWithNewTest2|SeparateCertificate).*");

    private final ChainBuilder builder = new ChainBuilder(
            TrustAnchors.of(List.of(x509("TrustAnchorRootCertificate.crt"))),
            files(name -> !name.endsWith("EE.crt")).stream().map(PkitsTest::x509).toList(), ALGORITHMS, PathPolicy.ANY);

    @Test
    void pathsThatAreCalledValidAreValid() {
        List<String> valid = files(name -> name.startsWith("Valid") && name.endsWith("EE.crt"));
        assertThat(valid).hasSizeGreaterThan(60).allSatisfy(name -> assertThat(chain(name).problems()).isEmpty());
    }

    @Test
    void pathsThatAreCalledInvalidAreInvalid() {
        List<String> invalid = files(NEEDS_REVOCATION_LISTS.negate().and(name -> name.startsWith("Invalid") && name.endsWith("EE.crt")));
        assertThat(invalid).hasSizeGreaterThan(60)
                .allSatisfy(name -> assertThat(chain(name).isTrusted() && x509(name).getNotAfter().toInstant().isAfter(AT)).isFalse());
    }

    private Chain chain(String name) {
        return builder.search(List.of(), AT, List.of(), PathCheck.NONE).chain(ParsedCertificate.of(x509(name)));
    }

    private static X509Certificate x509(String name) {
        return ParsedCertificate.parse(Corpus.bytes("nist-pkits-2011/certs/" + name)).orElseThrow().certificate();
    }

    private static List<String> files(Predicate<String> wanted) {
        try (Stream<Path> files = Files.list(Corpus.file("nist-pkits-2011/certs/GoodCACert.crt").getParent())) {
            return files.map(file -> file.getFileName().toString()).filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
