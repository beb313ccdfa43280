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

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.signet.TemporaryFailureException;
import org.signet.cache.CacheObserver;
import org.signet.cert.CertificateSource;
import org.signet.cert.EmailAddress;

/**
 * Keeps what another source has said, that it knows certificates as well as that it knows none, as long as the settings allow and no
 * longer than the certificates are valid.
 *
 * <p>A source that could not be asked has said nothing: that is passed on as what it is, at once for a few seconds and then by asking
 * again. Of several who ask for the same address at the same time one asks the source, and the others wait for that.
 *
 * <p>An address is kept as it is written, since a source may tell {@code Alice@} from {@code alice@}.
 */
public final class CachingCertificateSource implements CertificateSource {
    /** What observers call it. */
    public static final String NAME = "addresses";

    /** How long is not asked again after a failure: short, as mail is refused or deferred meanwhile. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    private final CertificateSource source;
    private final CacheSettings settings;
    private final InstantSource clock;
    private final CacheObserver observer;
    private final AnswerTable answers;
    private final SharedLookUps lookUps;
    private final LongAdder found = new LongAdder();
    private final LongAdder notFound = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder asked = new LongAdder();

    /** Keeps what this source says, with the time of the machine. */
    public CachingCertificateSource(CertificateSource source, CacheSettings settings) {
        this(source, settings, CacheObserver.NONE);
    }

    /** The same, and tells somebody of every look-up; one that gets what another one is just being told counts as answered here. */
    public CachingCertificateSource(CertificateSource source, CacheSettings settings, CacheObserver observer) {
        this(source, settings, observer, InstantSource.system(), SharedLookUps.PATIENCE);
    }

    /** Keeps what this source says, with the time of that clock. */
    public CachingCertificateSource(CertificateSource source, CacheSettings settings, InstantSource clock) {
        this(source, settings, CacheObserver.NONE, clock, SharedLookUps.PATIENCE);
    }

    CachingCertificateSource(CertificateSource source, CacheSettings settings, CacheObserver observer, InstantSource clock,
            Duration patience) {
        this.source = Objects.requireNonNull(source);
        this.settings = Objects.requireNonNull(settings);
        this.observer = Objects.requireNonNull(observer);
        this.clock = Objects.requireNonNull(clock);
        this.answers = new AnswerTable(settings.entries());
        this.lookUps = new SharedLookUps(patience, observer);
    }

    @Override
    public List<X509Certificate> find(EmailAddress address) throws TemporaryFailureException {
        Optional<KeptAnswer> kept = kept(address);
        return kept.isPresent() ? answer(kept.get()) : lookUps.share(address, () -> ask(address));
    }

    /** What it has done so far. */
    public CacheStatistics statistics() {
        return new CacheStatistics(found.sum(), notFound.sum(), failed.sum(), lookUps.shared(), asked.sum(), answers.evicted(),
                answers.size());
    }

    private Optional<KeptAnswer> kept(EmailAddress address) {
        Optional<KeptAnswer> kept = answers.get(address);
        if (kept.isPresent() && !kept.get().counts(clock.instant())) {
            answers.remove(address, kept.get());
            return Optional.empty();
        }
        return kept;
    }

    private List<X509Certificate> answer(KeptAnswer kept) throws TemporaryFailureException {
        observer.hit();
        if (kept.failure().isPresent()) {
            failed.increment();
            throw new TemporaryFailureException(kept.failure().get() + " (found out a moment ago)");
        }
        (kept.certificates().isEmpty() ? notFound : found).increment();
        return kept.certificates();
    }

    private List<X509Certificate> ask(EmailAddress address) throws TemporaryFailureException {
        Optional<KeptAnswer> meanwhile = kept(address);
        if (meanwhile.isPresent()) {
            return answer(meanwhile.get());
        }
        observer.miss();
        asked.increment();
        try {
            List<X509Certificate> certificates = List.copyOf(source.find(address));
            keep(address, KeptAnswer.found(certificates, until(certificates)));
            return certificates;
        } catch (TemporaryFailureException e) {
            keep(address, KeptAnswer.failed(e.getMessage(), clock.instant().plus(PAUSE)));
            throw e;
        }
    }

    private void keep(EmailAddress address, KeptAnswer answer) {
        if (answer.counts(clock.instant())) {
            answers.put(address, answer);
        }
    }

    private Instant until(List<X509Certificate> certificates) {
        Instant longest = clock.instant().plus(certificates.isEmpty() ? settings.notFound() : settings.found());
        return certificates.stream().map(certificate -> certificate.getNotAfter().toInstant()).filter(longest::isAfter)
                .min(Instant::compareTo).orElse(longest);
    }

    @Override
    public String toString() {
        return "CachingCertificateSource[" + settings + ", " + source + "]";
    }
}
