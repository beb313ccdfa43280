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
package org.signet.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bouncycastle.asn1.x509.CRLReason;
import org.junit.jupiter.api.Test;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** What every way to find out revoked certificates must do. */
interface RevocationCheckerContract {
    TestPki ROOT = TestPki.root("Contract Root");
    TestPki ISSUING = ROOT.intermediate("Contract CA");
    Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    /** What is found out where this authority, which may be the wrong one, says that nobody is revoked. */
    RevocationStatus nobodyIsRevoked(TestPki authority, TestIdentity asked, Instant said);

    /** What is found out where this authority says that somebody is revoked. */
    RevocationStatus isRevoked(TestPki authority, TestIdentity revoked, TestIdentity asked, Instant since, int reason);

    /** What is found out where nobody says anything. */
    RevocationStatus nothingIsSaid(TestIdentity asked);

    /** Somebody whose certificate can be asked about by this method. */
    TestIdentity somebody(String address);

    @Test
    default void certificateThatIsNotRevokedIsGood() {
        assertThat(nobodyIsRevoked(ISSUING, somebody("alice@example.org"), NOW)).isEqualTo(new RevocationStatus.Good());
    }

    @Test
    default void revokedCertificateHasATimeAndAReason() {
        TestIdentity alice = somebody("alice@example.org");
        Instant since = NOW.minus(Duration.ofDays(1));

        assertThat(isRevoked(ISSUING, alice, alice, since, CRLReason.cessationOfOperation))
                .isEqualTo(new RevocationStatus.Revoked(since, "cessationOfOperation"));
    }

    @Test
    default void certificateOnHoldIsRevoked() {
        TestIdentity alice = somebody("alice@example.org");
        assertThat(isRevoked(ISSUING, alice, alice, NOW.minus(Duration.ofDays(1)), CRLReason.certificateHold))
                .isInstanceOf(RevocationStatus.Revoked.class);
    }

    @Test
    default void revocationOfSomebodyElseRevokesNobody() {
        assertThat(isRevoked(ISSUING, somebody("bob@example.org"), somebody("alice@example.org"), NOW.minus(Duration.ofDays(1)),
                CRLReason.keyCompromise)).isNotInstanceOf(RevocationStatus.Revoked.class);
    }

    @Test
    default void oldInformationIsUnknown() {
        assertUnknown(nobodyIsRevoked(ISSUING, somebody("alice@example.org"), NOW.minus(Duration.ofDays(300))));
    }

    @Test
    default void forgedInformationIsUnknown() {
        TestPki forger = TestPki.root("Contract CA");
        TestIdentity alice = somebody("alice@example.org");

        assertUnknown(nobodyIsRevoked(forger, alice, NOW));
        assertUnknown(isRevoked(forger, alice, alice, NOW.minus(Duration.ofDays(1)), CRLReason.keyCompromise));
    }

    @Test
    default void informationOfAnotherAuthorityIsUnknown() {
        assertUnknown(nobodyIsRevoked(ROOT, somebody("alice@example.org"), NOW));
    }

    @Test
    default void silenceIsUnknown() {
        assertUnknown(nothingIsSaid(somebody("alice@example.org")));
    }

    private static void assertUnknown(RevocationStatus status) {
        assertThat(status).isInstanceOfSatisfying(RevocationStatus.Unknown.class, unknown -> assertThat(unknown.why()).isNotBlank());
    }
}
