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

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.smime.SMIMEAttributes;
import org.signet.MalformedMessageException;
import org.signet.cert.Chain;
import org.signet.cert.ChainProblem;
import org.signet.cert.ChainSearch;
import org.signet.cert.EmailAddress;
import org.signet.cert.ParsedCertificate;
import org.signet.cms.CmsParsing;
import org.signet.cms.DerElement;
import org.signet.cms.SignerIdentifier;

/**
 * Finds what a good signer offers to be encrypted to with, in the order of RFC 8551 §2.5.3.1: the certificate that the signer prefers,
 * the signer's own, another one in the message for the same address. None counts for being in the message: each has to be trusted.
 *
 * @param messageCertificates those that the message brings
 * @param knownCertificates those that are known otherwise
 * @param fitness knows which certificates can be encrypted to
 * @param chains finds out whether a certificate is trusted
 * @param sender whom the message is from
 * @param at the time to judge for
 */
record EncryptionOffers(List<ParsedCertificate> messageCertificates, List<ParsedCertificate> knownCertificates,
        RecipientFitness fitness, ChainSearch chains, Sender sender, Instant at) {
    /** As Outlook writes it, beside the standard one or alone; the value is an IssuerAndSerialNumber. */
    private static final ASN1ObjectIdentifier MICROSOFT_PREFERENCE = new ASN1ObjectIdentifier("1.3.6.1.4.1.311.16.4");
    /** The choices of SMIMEEncryptionKeyPreference, which are tagged implicitly. */
    private static final int BY_ISSUER = 0xA0;
    private static final int BY_RECIPIENT_KEY = 0xA1;
    private static final int BY_KEY = 0x82;
    /** More certificates than this for one address are an attack. */
    private static final int MAX_CANDIDATES = 4;

    /** The offer of a signer of whom nothing is wrong; nothing where there is no such certificate. */
    Optional<EncryptionOffer> of(SignerEntry signer, ParsedCertificate own) {
        List<EmailAddress> from = namedBy(own, sender.addresses());
        int fit = 0;
        for (ParsedCertificate candidate : candidates(signer, own)) {
            List<EmailAddress> addresses = namedBy(candidate, from);
            if (!addresses.isEmpty() && fitness.canBeEncryptedTo(candidate, at)) {
                if (fit++ == MAX_CANDIDATES) {
                    break;
                }
                if (isTrusted(candidate)) {
                    return Optional.of(new EncryptionOffer(candidate.certificate(), addresses));
                }
            }
        }
        return Optional.empty();
    }

    private Set<ParsedCertificate> candidates(SignerEntry signer, ParsedCertificate own) {
        Set<ParsedCertificate> candidates = new LinkedHashSet<>();
        Optional<SignerEntry.Identifier> preferred = preference(signer);
        if (preferred.isPresent()) {
            messageCertificates.stream().filter(preferred.get()::names).forEach(candidates::add);
            knownCertificates.stream().filter(preferred.get()::names).forEach(candidates::add);
        }
        candidates.add(own);
        candidates.addAll(messageCertificates);
        return candidates;
    }

    private static List<EmailAddress> namedBy(ParsedCertificate certificate, List<EmailAddress> from) {
        List<EmailAddress> named = new ArrayList<>(from.size());
        for (EmailAddress address : from) {
            for (EmailAddress own : certificate.emails()) {
                if (address.matchesIgnoringCase(own)) {
                    named.add(address);
                    break;
                }
            }
        }
        return named;
    }

    private boolean isTrusted(ParsedCertificate candidate) {
        Chain chain = chains.chain(candidate);
        return chain.isTrusted() && chain.problems().stream().noneMatch(ChainProblem.RevokedSince.class::isInstance);
    }

    private static Optional<SignerEntry.Identifier> preference(SignerEntry signer) {
        return parsed(signer, SMIMEAttributes.encrypKeyPref, EncryptionOffers::standardPreference)
                .or(() -> parsed(signer, MICROSOFT_PREFERENCE, EncryptionOffers::byIssuer));
    }

    private static SignerEntry.Identifier standardPreference(DerElement choice) throws IOException {
        return switch (choice.tag()) {
            case BY_ISSUER -> byIssuer(choice);
            case BY_RECIPIENT_KEY -> new SignerEntry.ByKey(choice.walk().next(DerElement.OCTET_STRING).octets());
            case BY_KEY -> new SignerEntry.ByKey(choice.octets());
            default -> throw new IOException("no such choice of SMIMEEncryptionKeyPreference: " + choice.tag());
        };
    }

    private static SignerEntry.Identifier byIssuer(DerElement value) throws IOException {
        return SignerEntry.Identifier.of(SignerIdentifier.IssuerAndSerialNumber.of(value));
    }

    /** What reads the value of an attribute. */
    @FunctionalInterface
    private interface Reader {
        SignerEntry.Identifier read(DerElement value) throws IOException;
    }

    /** What cannot be read is not there: a good signature stays good. */
    private static Optional<SignerEntry.Identifier> parsed(SignerEntry signer, ASN1ObjectIdentifier type, Reader reader) {
        Optional<DerElement> value = signer.attributes().flatMap(attributes -> attributes.value(type));
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(CmsParsing.parse("signed attribute", () -> reader.read(value.get())));
        } catch (MalformedMessageException malformed) {
            return Optional.empty();
        }
    }
}
