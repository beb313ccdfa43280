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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.CRLReason;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.signet.revocation.OnUnknown;
import org.signet.revocation.RevocationPolicy;
import org.signet.testkit.Messages;
import org.signet.testkit.OpenSsl;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** What {@code openssl cms -verify -crl_check_all} says of the same mail and the same lists. */
class RevocationSecondOpinionTest {
    private static final TestPki ROOT = TestPki.root("Second Opinion Root");
    private static final TestPki ISSUING = ROOT.intermediate("Second Opinion CA");
    private static final TestIdentity ALICE = ISSUING.issue("alice@example.org").create();
    private static final TestIdentity BOB = ISSUING.issue("bob@example.org").create();
    private static final Instant LAST_MONTH = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(30));

    private final OpenSsl openssl = OpenSsl.required();

    static Stream<Arguments> lists() {
        return Stream.of(
                lists("nobody is revoked", ISSUING.crl(), ROOT.crl()),
                lists("somebody else is revoked", ISSUING.crl(BOB), ROOT.crl()),
                lists("the signer is revoked", ISSUING.crl(ALICE), ROOT.crl()),
                lists("the signer is on hold", ISSUING.newCrl()
                        .revoked(ALICE.certificate(), LAST_MONTH, CRLReason.certificateHold).create(), ROOT.crl()),
                lists("the authority is revoked", ISSUING.crl(), ROOT.newCrl().revoked(ISSUING.certificate()).create()),
                lists("the authority's list is missing", ISSUING.crl()),
                lists("the signer's list is missing", ROOT.crl()),
                lists("the list has expired", ISSUING.newCrl().thisUpdate(LAST_MONTH).create(), ROOT.crl()),
                lists("the list is forged", TestPki.root("Second Opinion CA").crl(), ROOT.crl()));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void openSslAgrees(List<X509CRL> lists, @TempDir Path directory) throws IOException {
        byte[] message = openssl.cmsSign(Messages.plain().entity(), ALICE);
        Path trusted = ROOT.writeRootPem(directory.resolve("trusted.pem"));
        for (X509CRL list : lists) {
            Files.writeString(trusted, pem(list), StandardOpenOption.APPEND);
        }
        boolean accepted = openssl.run(List.of("cms", "-verify", "-crl_check_all", "-CAfile", trusted.toString()), message).succeeded();

        VerificationPolicy policy = Verdicts.trusting(ROOT).withSenderRule(SenderRule.STANDARD.withScope(SenderRule.Scope.ANY))
                .withRevocation(RevocationPolicy.STANDARD.withOnUnknown(OnUnknown.REFUSE)
                        .withLists(Lists.of(lists.toArray(X509CRL[]::new))));
        assertThat(Verdicts.of(message, policy) instanceof VerificationResult.Valid).isEqualTo(accepted);
    }

    private static String pem(X509CRL list) {
        try {
            return "-----BEGIN X509 CRL-----\n" + Base64.getMimeEncoder().encodeToString(list.getEncoded()) + "\n-----END X509 CRL-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Arguments lists(String name, X509CRL... lists) {
        return Arguments.of(Named.of(name, List.of(lists)));
    }
}
