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
package org.signet.james.health;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.james.core.healthcheck.ComponentName;
import org.apache.james.core.healthcheck.HealthCheck;
import org.apache.james.core.healthcheck.Result;
import org.reactivestreams.Publisher;
import org.signet.ConfigurationException;
import org.signet.james.configuration.SmimeConfiguration;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Tells James how S/MIME is: unhealthy while a store cannot be asked, for mail is refused or waits then; degraded while an edit of the
 * rules or of a key file could not be read, a certificate of this house ends, or a domain was forgotten in the rules; healthy otherwise.
 *
 * <p>James loads it where {@code additional.healthchecks} in {@code healthcheck.properties} names it.
 */
public final class SmimeHealthCheck implements HealthCheck {
    /** As it is called in James' own list. */
    static final ComponentName NAME = new ComponentName("S/MIME");

    /** Less than the shortest time between two checks that James accepts, ten seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final SmimeConfiguration configuration;
    private final LocalDomains domains;
    private final OwnCertificates certificates;
    private final InstantSource clock;

    @Inject
    public SmimeHealthCheck(SmimeConfiguration configuration, LocalDomains domains) {
        this(configuration, domains, InstantSource.system());
    }

    SmimeHealthCheck(SmimeConfiguration configuration, LocalDomains domains, InstantSource clock) {
        this.configuration = Objects.requireNonNull(configuration);
        this.domains = Objects.requireNonNull(domains);
        this.certificates = new OwnCertificates(configuration);
        this.clock = Objects.requireNonNull(clock);
    }

    @Override
    public ComponentName componentName() {
        return NAME;
    }

    @Override
    public Publisher<Result> check() {
        return Mono.fromSupplier(this::result).subscribeOn(Schedulers.boundedElastic());
    }

    private Result result() {
        try {
            List<String> unusable = configuration.openStores().map(stores -> stores.problems(PATIENCE)).orElse(List.of()).stream()
                    .map(problem -> "The store " + problem + ".").toList();
            List<String> worrying = worrying();
            if (!unusable.isEmpty()) {
                return Result.unhealthy(NAME, text(Stream.concat(unusable.stream(), worrying.stream())));
            }
            return worrying.isEmpty() ? Result.healthy(NAME) : Result.degraded(NAME, text(worrying.stream()));
        } catch (ConfigurationException e) {
            return Result.unhealthy(NAME, e.getMessage());
        }
    }

    private List<String> worrying() {
        List<String> forgotten = domains.forgotten();
        Stream<String> sentence = forgotten.isEmpty() ? Stream.empty() : Stream.of("James serves " + String.join(", ", forgotten)
                + ", which no element local of the rules covers.");
        return Stream.of(configuration.problems().stream(), certificates.ending(clock.instant()).stream(), sentence)
                .flatMap(sentences -> sentences).toList();
    }

    private static String text(Stream<String> sentences) {
        return String.join(" ", sentences.toList());
    }
}
