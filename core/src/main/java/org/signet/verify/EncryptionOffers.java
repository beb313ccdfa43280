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

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.RecipientKeyIdentifier;
import org.bouncycastle.asn1.smime.SMIMEAttributes;
import org.signet.MalformedMessageException;
import org.signet.cert.Chain;
import org.signet.cert.ChainProblem;
import org.signet.cert.ChainSearch;
import org.signet.cert.EmailAddress;
import org.signet.cert.ParsedCertificate;
import org.signet.cms.CmsParsing;
import org.signet.encrypt.RecipientCertificates;

/**
 * Finds what a good signer offers to be encrypted to with, in the order of RFC 8551 §2.5.3.1: the certificate that the signer prefers,
 * the signer's own, another one in the message for the same address. None counts for being in the message: each has to be trusted.
 *
 * @param messageCertificates those that the message brings
 * @param knownCertificates those that are known otherwise
 * @param chains finds out whether a certificate is trusted
 * @param sender whom the message is from
 * @param at the time to judge for
 */
record EncryptionOffers(List<ParsedCertificate> messageCertificates, List<ParsedCertificate> knownCertificates, ChainSearch chains,
        Sender sender, Instant at) {
    /** As Outlook writes it, beside the standard one or alone; the value is an IssuerAndSerialNumber. */
    private static final ASN1ObjectIdentifier MICROSOFT_PREFERENCE = new ASN1ObjectIdentifier("1.3.6.1.4.1.311.16.4");
    /** More certificates than this for one address are an attack. */
    private static final int MAX_CANDIDATES = 4;

    /** The offer of a signer of whom nothing is wrong; nothing where there is no such certificate. */
    Optional<EncryptionOffer> of(SignerEntry signer, ParsedCertificate own) {
        List<EmailAddress> named = own.emails();
        List<EmailAddress> from = sender.addresses().stream().filter(address -> isNamed(address, named)).toList();
        return candidates(signer, own).distinct().filter(candidate -> !namedBy(candidate, from).isEmpty())
                .filter(this::isFit).limit(MAX_CANDIDATES).filter(this::isTrusted).findFirst()
                .map(chosen -> new EncryptionOffer(chosen.certificate(), namedBy(chosen, from)));
    }

    private Stream<ParsedCertificate> candidates(SignerEntry signer, ParsedCertificate own) {
        Stream<ParsedCertificate> preferred = preference(signer).stream().flatMap(identifier ->
                Stream.concat(messageCertificates.stream(), knownCertificates.stream()).filter(identifier::names));
        return Stream.of(preferred, Stream.of(own), messageCertificates.stream()).flatMap(Function.identity());
    }

    private static List<EmailAddress> namedBy(ParsedCertificate certificate, List<EmailAddress> from) {
        List<EmailAddress> named = certificate.emails();
        return from.stream().filter(address -> isNamed(address, named)).toList();
    }

    private static boolean isNamed(EmailAddress address, List<EmailAddress> named) {
        return named.stream().anyMatch(address::matchesIgnoringCase);
    }

    private boolean isFit(ParsedCertificate candidate) {
        return RecipientCertificates.unsuitable(candidate.certificate(), at).isEmpty();
    }

    private boolean isTrusted(ParsedCertificate candidate) {
        Chain chain = chains.chain(candidate);
        return chain.isTrusted() && chain.problems().stream().noneMatch(ChainProblem.RevokedSince.class::isInstance);
    }

    private static Optional<SignerEntry.Identifier> preference(SignerEntry signer) {
        return parsed(signer, SMIMEAttributes.encrypKeyPref, EncryptionOffers::standardPreference)
                .or(() -> parsed(signer, MICROSOFT_PREFERENCE, value -> byIssuer(IssuerAndSerialNumber.getInstance(value))));
    }

    private static SignerEntry.Identifier standardPreference(ASN1Encodable value) {
        ASN1TaggedObject choice = ASN1TaggedObject.getInstance(value);
        return switch (choice.getTagNo()) {
            case 0 -> byIssuer(IssuerAndSerialNumber.getInstance(ASN1Sequence.getInstance(choice, false)));
            case 1 -> new SignerEntry.ByKey(RecipientKeyIdentifier.getInstance(choice, false).getSubjectKeyIdentifier().getOctets());
            case 2 -> new SignerEntry.ByKey(ASN1OctetString.getInstance(choice, false).getOctets());
            default -> throw new IllegalArgumentException("no such choice of SMIMEEncryptionKeyPreference: " + choice.getTagNo());
        };
    }

    private static SignerEntry.Identifier byIssuer(IssuerAndSerialNumber named) {
        return new SignerEntry.ByIssuer(named.getName(), named.getSerialNumber().getValue());
    }

    /** What cannot be read is not there: a good signature stays good. */
    private static <T> Optional<T> parsed(SignerEntry signer, ASN1ObjectIdentifier type, Function<ASN1Encodable, T> reader) {
        Optional<ASN1Encodable> value = signer.attributes().flatMap(attributes -> attributes.value(type));
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(CmsParsing.parse("signed attribute", () -> reader.apply(value.get())));
        } catch (MalformedMessageException malformed) {
            return Optional.empty();
        }
    }
}
