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

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signet.cert.CertificateEmails;
import org.signet.cert.EmailAddress;
import org.signet.configuration.OpenStores;
import org.signet.james.configuration.SmimeConfiguration;
import org.signet.stores.CertificateUse;
import org.signet.stores.ExpiryReview;
import org.signet.stores.ExpiryReview.Expiry;
import org.signet.stores.StoredCertificate;

/**
 * The certificates of this house that end soon or have ended: those of its private keys, and those of addresses in the local domains of
 * the rules. Looked through every five minutes at most, as there may be many.
 */
final class OwnCertificates {
    private static final Duration INTERVAL = Duration.ofMinutes(5);
    private static final int SHOWN = 5;

    private final SmimeConfiguration configuration;
    private volatile Review last = new Review(Instant.MIN, List.of());

    private record Review(Instant at, List<String> sentences) {
    }

    OwnCertificates(SmimeConfiguration configuration) {
        this.configuration = Objects.requireNonNull(configuration);
    }

    /** What ends, in sentences. */
    List<String> ending(Instant now) {
        Review review = last;
        if (now.isBefore(review.at()) || review.at().equals(Instant.MIN) || Duration.between(review.at(), now).compareTo(INTERVAL) >= 0) {
            review = new Review(now, review(now));
            last = review;
        }
        return review.sentences();
    }

    private List<String> review(Instant now) {
        List<X509Certificate> keys = configuration.openStores().map(OpenStores::keyCertificates).orElse(List.of());
        List<X509Certificate> others = configuration.openStores().map(OpenStores::certificateRings).orElse(List.of()).stream()
                .flatMap(ring -> ring.current().certificates().stream()).map(StoredCertificate::certificate).toList();
        Set<EmailAddress> owners = keys.stream().flatMap(key -> CertificateEmails.of(key).stream()).collect(Collectors.toSet());
        Stream<Expiry> signing = ExpiryReview.STANDARD.of(keys, now).stream().filter(expiry -> expiry.use() == CertificateUse.SIGN);
        Stream<Expiry> encryption = ExpiryReview.STANDARD.of(Stream.concat(keys.stream(), others.stream()).toList(), now).stream()
                .filter(expiry -> expiry.use() == CertificateUse.ENCRYPT)
                .filter(expiry -> owners.contains(expiry.address()) || isLocal(expiry.address()));
        List<String> sentences = Stream.concat(signing, encryption).map(expiry -> sentence(expiry, now)).toList();
        return sentences.size() <= SHOWN ? sentences : Stream.concat(sentences.stream().limit(SHOWN),
                Stream.of((sentences.size() - SHOWN) + " more certificates end or have ended.")).toList();
    }

    private boolean isLocal(EmailAddress address) {
        return configuration.rules().filter(rules -> rules.isInternal(address)).isPresent();
    }

    private static String sentence(Expiry expiry, Instant now) {
        String what = expiry.use() == CertificateUse.SIGN ? "sign as " : "encrypt to ";
        return "The last certificate to " + what + expiry.address() + (expiry.notAfter().isBefore(now) ? " expired at " : " expires at ")
                + expiry.notAfter() + ".";
    }
}
