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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.signet.testkit.Messages;
import org.signet.testkit.OpenSsl;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** What {@code openssl cms} signs is valid here, in both forms and every algorithm that both know. */
class OpenSslInteropTest {
    private static final TestPki ROOT = TestPki.root("OpenSSL Interop Root");
    private static final VerificationPolicy POLICY = Verdicts.trusting(ROOT);
    private static final byte[] ENTITY = Messages.plain().entity();

    private static final TestIdentity RSA = ROOT.issue("alice@example.org").rsa(2048).create();
    private static final TestIdentity P256 = ROOT.issue("alice@example.org").create();
    private static final TestIdentity P521 = ROOT.issue("alice@example.org").ec("P-521").create();
    private static final TestIdentity PSS = ROOT.issue("alice@example.org").rsaPss().create();

    private final OpenSsl openssl = OpenSsl.required();

    static Stream<Arguments> signatures() {
        return Stream.of(
                Arguments.of(named("RSA", RSA), List.of(), "sha256", "rsa-pkcs1"),
                Arguments.of(named("RSA", RSA), List.of("-md", "sha384"), "sha384", "rsa-pkcs1"),
                Arguments.of(named("RSA", RSA), List.of("-md", "sha512", "-keyid"), "sha512", "rsa-pkcs1"),
                Arguments.of(named("RSA", RSA), List.of("-md", "sha3-256"), "sha3-256", "rsa-pkcs1"),
                Arguments.of(named("RSA", RSA), List.of("-noattr"), "sha256", "rsa-pkcs1"),
                Arguments.of(named("RSA", RSA), List.of("-cades"), "sha256", "rsa-pkcs1"),
                Arguments.of(named("RSA", RSA), List.of("-keyopt", "rsa_padding_mode:pss"), "sha256", "rsa-pss"),
                Arguments.of(named("RSA", RSA), List.of("-md", "sha512", "-keyopt", "rsa_padding_mode:pss", "-keyopt",
                        "rsa_pss_saltlen:20"), "sha512", "rsa-pss"),
                Arguments.of(named("RSA", RSA), List.of("-noattr", "-keyopt", "rsa_padding_mode:pss"), "sha256", "rsa-pss"),
                Arguments.of(named("RSA", RSA), List.of("-keyopt", "rsa_padding_mode:pss", "-keyopt", "rsa_mgf1_md:sha1"), "sha256",
                        "rsa-pss"),
                Arguments.of(named("PSS key", PSS), List.of(), "sha256", "rsa-pss"),
                Arguments.of(named("P-256", P256), List.of(), "sha256", "ecdsa"),
                Arguments.of(named("P-256", P256), List.of("-md", "sha384"), "sha384", "ecdsa"),
                Arguments.of(named("P-521", P521), List.of("-md", "sha512", "-keyid", "-noattr"), "sha512", "ecdsa"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("signatures")
    void whatOpenSslSignsClearIsValid(TestIdentity alice, List<String> options, String digest, String algorithm) {
        assertValid(openssl.cmsSign(ENTITY, alice, options.toArray(String[]::new)), digest, algorithm);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("signatures")
    void whatOpenSslSignsOpaqueIsValid(TestIdentity alice, List<String> options, String digest, String algorithm) {
        String[] arguments = Stream.concat(Stream.of("-nodetach"), options.stream()).toArray(String[]::new);
        assertValid(openssl.cmsSign(ENTITY, alice, arguments), digest, algorithm);
    }

    @Test
    void streamedIndefiniteLengthsAreRead() {
        assertValid(openssl.cmsSign(ENTITY, P256, "-nodetach", "-stream"), "sha256", "ecdsa");
    }

    @Test
    void ed25519IsValid() {
        openssl.orNewer(3, 2, "signs no CMS with Ed25519");
        TestIdentity alice = ROOT.issue("alice@example.org").ed25519().create();
        assertValid(openssl.cmsSign(ENTITY, alice, "-md", "sha512"), "sha512", "ed25519");
    }

    @Test
    void everySignerOfSeveralIsJudged() {
        TestIdentity stranger = TestPki.root("OpenSSL Foreign Root").issue("alice@example.org").create();
        assertThat(Verdicts.of(openssl.cmsSign(ENTITY, List.of(RSA, P256)), POLICY))
                .isInstanceOfSatisfying(VerificationResult.Valid.class, valid -> assertThat(valid.signers()).hasSize(2));
        assertThat(Verdicts.refusals(Verdicts.of(openssl.cmsSign(ENTITY, List.of(RSA, stranger)), POLICY)))
                .containsExactly("chain-untrusted");
    }

    private static void assertValid(byte[] message, String digest, String algorithm) {
        assertThat(Verdicts.of(message, POLICY)).isInstanceOfSatisfying(VerificationResult.Valid.class, valid -> {
            assertThat(valid.signers()).extracting(SignerReport::digest).containsOnly(digest);
            assertThat(valid.signers()).extracting(SignerReport::signatureAlgorithm).containsOnly(algorithm);
        });
    }

    private static Named<TestIdentity> named(String name, TestIdentity identity) {
        return Named.of(name, identity);
    }
}
