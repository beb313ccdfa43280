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
package org.signet.stores.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.signet.TemporaryFailureException;
import org.signet.cert.CertificateSource;
import org.signet.cert.EmailAddress;
import org.signet.stores.CertificateSourceContract;
import org.signet.stores.CountedLookUps;
import org.signet.stores.KeyRing;
import org.signet.stores.RingCertificateSource;
import org.signet.stores.StoredCertificate;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class CachingCertificateSourceTest {
    private static final TestIdentity ALICE = TestPki.selfSigned("alice@example.org").create();
    private static final EmailAddress ADDRESS = EmailAddress.of("alice@example.org");
    private static final CacheSettings SETTINGS = new CacheSettings(100, Duration.ofMinutes(10), Duration.ofMinutes(1));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final List<EmailAddress> asked = new ArrayList<>();
    private List<X509Certificate> known = List.of(ALICE.certificate());
    private Optional<String> down = Optional.empty();
    private final CachingCertificateSource cache = cache(SETTINGS);

    private CachingCertificateSource cache(CacheSettings settings) {
        return new CachingCertificateSource(this::ask, settings, now::get);
    }

    private List<X509Certificate> ask(EmailAddress address) throws TemporaryFailureException {
        asked.add(address);
        if (down.isPresent()) {
            throw new TemporaryFailureException(down.get());
        }
        return known;
    }

    private void pass(Duration time) {
        now.set(now.get().plus(time));
    }

    @Nested
    class Contract implements CertificateSourceContract {
        @Override
        public CertificateSource holding(TestIdentity... identities) {
            List<StoredCertificate> certificates = List.of(identities).stream()
                    .map(identity -> new StoredCertificate("test", identity.certificate())).toList();
            return new CachingCertificateSource(new RingCertificateSource(() -> KeyRing.of(List.of(), certificates)), SETTINGS);
        }
    }

    @Test
    void certificatesAreKeptForTheirTime() throws TemporaryFailureException {
        assertThat(cache.find(ADDRESS)).containsExactly(ALICE.certificate());
        known = List.of();
        pass(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(cache.find(ADDRESS)).containsExactly(ALICE.certificate());
        assertThat(asked).hasSize(1);
        pass(Duration.ofSeconds(1));
        assertThat(cache.find(ADDRESS)).isEmpty();
    }

    @Test
    void absenceIsKeptForAShorterTime() throws TemporaryFailureException {
        known = List.of();
        assertThat(cache.find(ADDRESS)).isEmpty();
        known = List.of(ALICE.certificate());
        pass(Duration.ofSeconds(59));
        assertThat(cache.find(ADDRESS)).isEmpty();
        pass(Duration.ofSeconds(1));
        assertThat(cache.find(ADDRESS)).containsExactly(ALICE.certificate());
    }

    @Test
    void nothingOutlivesTheCertificate() throws TemporaryFailureException {
        TestIdentity soon = TestPki.selfSigned("alice@example.org").validUntil(Instant.now().plusSeconds(60)).create();
        known = List.of(ALICE.certificate(), soon.certificate());
        now.set(soon.certificate().getNotAfter().toInstant().minusSeconds(2));
        cache.find(ADDRESS);
        pass(Duration.ofSeconds(1));
        cache.find(ADDRESS);
        assertThat(asked).hasSize(1);
        pass(Duration.ofSeconds(1));
        known = List.of(ALICE.certificate());
        assertThat(cache.find(ADDRESS)).containsExactly(ALICE.certificate());
    }

    @Test
    void sourceThatIsDownNeverBecomesAnAddressWithoutCertificate() {
        down = Optional.of("the directory is down");
        assertThatThrownBy(() -> cache.find(ADDRESS)).isInstanceOf(TemporaryFailureException.class).hasMessage("the directory is down");
        assertThatThrownBy(() -> cache.find(ADDRESS)).isInstanceOf(TemporaryFailureException.class)
                .hasMessage("the directory is down (found out a moment ago)");
        assertThat(asked).as("a pause after a failure").hasSize(1);
    }

    @Test
    void sourceThatWasDownIsAskedAgainAfterAPause() throws TemporaryFailureException {
        down = Optional.of("the directory is down");
        assertThatThrownBy(() -> cache.find(ADDRESS)).isInstanceOf(TemporaryFailureException.class);
        down = Optional.empty();
        pass(CachingCertificateSource.PAUSE);
        assertThat(cache.find(ADDRESS)).containsExactly(ALICE.certificate());
    }

    @Test
    void whatIsKeptIsUsedWhileTheSourceIsDown() throws TemporaryFailureException {
        cache.find(ADDRESS);
        down = Optional.of("the directory is down");
        assertThat(cache.find(ADDRESS)).containsExactly(ALICE.certificate());
        pass(Duration.ofMinutes(10));
        assertThatThrownBy(() -> cache.find(ADDRESS)).as("but not for longer").isInstanceOf(TemporaryFailureException.class);
    }

    @Test
    void leastRecentlyUsedAreForgottenFirst() throws TemporaryFailureException {
        CachingCertificateSource small = cache(new CacheSettings(32, Duration.ofMinutes(10), Duration.ofMinutes(1)));
        for (int i = 0; i < 32; i++) {
            small.find(EmailAddress.of("user" + i + "@example.org"));
        }
        small.find(EmailAddress.of("user0@example.org"));
        small.find(EmailAddress.of("new@example.org"));
        asked.clear();

        small.find(EmailAddress.of("user0@example.org"));
        small.find(EmailAddress.of("user4@example.org"));
        small.find(EmailAddress.of("new@example.org"));
        assertThat(asked).isEmpty();
        small.find(EmailAddress.of("user1@example.org"));
        assertThat(asked).containsExactly(EmailAddress.of("user1@example.org"));
        assertThat(small.statistics().evicted()).isEqualTo(3);
        assertThat(small.statistics().entries()).isLessThanOrEqualTo(32);
    }

    @Test
    void addressesAreKeptAsTheyAreWritten() throws TemporaryFailureException {
        cache.find(EmailAddress.of("Alice@example.org"));
        cache.find(EmailAddress.of("alice@Example.org"));
        cache.find(EmailAddress.of("alice@example.org"));
        assertThat(asked).hasSize(2);
    }

    @Test
    void timeOfZeroKeepsNothing() throws TemporaryFailureException {
        CachingCertificateSource none = cache(new CacheSettings(10, Duration.ZERO, Duration.ZERO));
        none.find(ADDRESS);
        none.find(ADDRESS);
        assertThat(asked).hasSize(2);
    }

    @Test
    void observerIsToldOfEveryLookUpOnce() throws TemporaryFailureException {
        CountedLookUps lookUps = new CountedLookUps();
        CachingCertificateSource observed = new CachingCertificateSource(this::ask, SETTINGS, lookUps.of("addresses"));
        observed.find(ADDRESS);
        observed.find(ADDRESS);
        observed.find(EmailAddress.of("nobody@example.org"));

        assertThat(lookUps.counts()).isEqualTo(Map.of("addresses hit", 1, "addresses miss", 2));
    }

    @Test
    void numbersTellWhatTheCacheIsGoodFor() throws TemporaryFailureException {
        assertThat(cache.statistics().hitRate()).isEqualTo(1);
        cache.find(ADDRESS);
        cache.find(ADDRESS);
        cache.find(ADDRESS);
        known = List.of();
        cache.find(EmailAddress.of("nobody@example.org"));
        cache.find(EmailAddress.of("nobody@example.org"));
        assertThat(cache.statistics()).isEqualTo(new CacheStatistics(2, 1, 0, 0, 2, 0, 2));
        assertThat(cache.statistics().hitRate()).isEqualTo(0.6);
    }
}
