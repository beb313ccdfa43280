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
package org.signet.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.signet.cert.TrustAnchors;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.testkit.IdentityBuilder;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;
import org.signet.verify.SmimeVerifier;
import org.signet.verify.VerificationPolicy;
import org.signet.verify.VerificationResult;

/** What we sign, we find valid. */
class SignedMailIsValidTest {

    private static final TestPki ROOT = TestPki.root("Test Root");
    private static final TestPki ISSUER = ROOT.intermediate("Test Issuing CA");

    private final SmimeVerifier verifier = new SmimeVerifier(VerificationPolicy.of(TrustAnchors.of(List.of(ROOT.certificate()))));

    @TempDir
    private Path directory;

    static Stream<Arguments> keysAndForms() {
        List<Named<UnaryOperator<IdentityBuilder>>> keys = List.of(
            Named.of("RSA", key -> key.rsa(2048)), Named.of("RSASSA-PSS", IdentityBuilder::rsaPss),
            Named.of("P-521", key -> key.ec("P-521")), Named.of("Ed25519", IdentityBuilder::ed25519));
        return keys.stream().flatMap(key -> Stream.of(SignatureForm.values()).map(form -> Arguments.of(key, form)));
    }

    @ParameterizedTest
    @MethodSource("keysAndForms")
    void whateverTheKey(UnaryOperator<IdentityBuilder> key, SignatureForm form) throws Exception {
        TestIdentity alice = key.apply(ISSUER.issue("alice@example.org")).create();

        assertValid(Messages.plain().text("8bit: é \n").bytes(), alice, SignaturePolicy.STANDARD.withForm(form));
    }

    @ParameterizedTest
    @EnumSource(SignatureForm.class)
    void defectD16AnAddressThatIsInTheSubjectAloneOrNotAtTheEndSignsToo(SignatureForm form) throws Exception {
        TestIdentity alice = ISSUER.issue("alice@example.org").subjectEmailOnly().create();

        assertValid(Messages.plain().bytes(), alice, SignaturePolicy.STANDARD.withForm(form));
    }

    @ParameterizedTest
    @EnumSource(SignatureForm.class)
    void whateverTheLineEnds(SignatureForm form) throws Exception {
        TestIdentity alice = ISSUER.issue("alice@example.org").create();
        byte[] mail = Messages.plain().text("8bit: é \n").attachment("x", Messages.binary(3000)).bytes();
        byte[] mixed = new String(mail, StandardCharsets.ISO_8859_1).replace("test.\r\n", "test.\n").replace("\r\n\r\n", "\r\n\n")
            .getBytes(StandardCharsets.ISO_8859_1);

        assertValid(Messages.lfOnly(mail), alice, SignaturePolicy.STANDARD.withForm(form));
        assertValid(mixed, alice, SignaturePolicy.STANDARD.withForm(form));
    }

    private void assertValid(byte[] mail, TestIdentity signer, SignaturePolicy policy) throws Exception {
        for (int threshold : new int[] {0, Workspace.DEFAULT_THRESHOLD}) {
            try (Workspace workspace = Workspace.open(directory, threshold)) {
                MimeEntity message = MimeEntity.read(new ByteArrayInputStream(mail), workspace);
                SigningIdentity identity = SigningIdentity.of(signer.privateKey(), signer.chain());

                assertThat(verifier.verify(new SmimeSigner(policy).sign(message, identity, workspace), workspace))
                    .isInstanceOf(VerificationResult.Valid.class);
            }
        }
    }
}
