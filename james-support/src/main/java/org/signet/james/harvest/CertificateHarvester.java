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
package org.signet.james.harvest;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.signet.TemporaryFailureException;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.cert.DomainPattern;
import org.signet.cert.EmailAddress;
import org.signet.cert.ParsedCertificate;
import org.signet.encrypt.RecipientCertificates;
import org.signet.james.status.OfferFacts;
import org.signet.james.status.SignatureFacts;
import org.signet.james.status.SignerFacts;
import org.signet.stores.CertificateState;
import org.signet.stores.CertificateStore;
import org.signet.stores.Provenance;

/**
 * Puts the certificates that the signers of valid signatures offer into a store. What is offered comes from the verdict alone, and so was
 * verified: what became of the message since does not matter.
 *
 * @param store takes them
 * @param state what a new one is
 * @param domains whose mail they are taken from; empty means everybody's
 * @param clock tells whether one is still valid
 */
public record CertificateHarvester(CertificateStore store, CertificateState state, List<DomainPattern> domains, InstantSource clock) {
    public CertificateHarvester {
        Objects.requireNonNull(store);
        Objects.requireNonNull(state);
        domains = List.copyOf(domains);
        Objects.requireNonNull(clock);
    }

    /**
     * Harvests from a mail with this verdict.
     *
     * @param messageId how the message names itself; empty where it does not
     * @throws TemporaryFailureException if a certificate could not be stored; those before it are
     */
    public Harvest from(SignatureFacts verdict, String messageId) throws TemporaryFailureException {
        Instant now = clock.instant();
        Set<String> found = new LinkedHashSet<>();
        Set<String> stored = new LinkedHashSet<>();
        for (OfferFacts offer : offers(verdict)) {
            Optional<ParsedCertificate> certificate = certificate(offer, now);
            if (certificate.isPresent()) {
                String fingerprint = HexFormat.of().formatHex(certificate.get().hash(DigestAlgorithm.SHA256));
                found.add(fingerprint);
                if (add(certificate.get().certificate(), offer, messageId, now)) {
                    stored.add(fingerprint);
                }
            }
        }
        return new Harvest(List.copyOf(found), List.copyOf(stored));
    }

    private boolean add(X509Certificate certificate, OfferFacts offer, String messageId, Instant now) throws TemporaryFailureException {
        Provenance provenance = new Provenance(Provenance.Origin.HARVESTED, MailName.of(offer.addresses(), messageId), now);
        return store.add(certificate, state, provenance, offer.capabilities().map(Base64.getDecoder()::decode));
    }

    private List<OfferFacts> offers(SignatureFacts verdict) {
        return verdict.validSigners().stream().map(SignerFacts::offer).flatMap(Optional::stream).filter(this::isWanted).toList();
    }

    private boolean isWanted(OfferFacts offer) {
        return domains.isEmpty() || !offer.addresses().isEmpty() && offer.addresses().stream().allMatch(text -> EmailAddress.parse(text)
                .filter(address -> domains.stream().anyMatch(domain -> domain.includes(address))).isPresent());
    }

    /** The verdict may be for the time at which the mail was signed; here counts now. */
    private static Optional<ParsedCertificate> certificate(OfferFacts offer, Instant now) {
        return ParsedCertificate.parse(Base64.getDecoder().decode(offer.certificate()))
                .filter(certificate -> RecipientCertificates.unsuitable(certificate.certificate(), now).isEmpty());
    }
}
