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
package org.signet.cert;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.signet.MalformedMessageException;
import org.signet.algorithm.CryptoProviders;
import org.signet.cms.CmsParsing;

/**
 * Searches for paths from certificates to trusted ones, depth first. Every step needs a good signature, and the number of signatures
 * tried in its life is limited: a message full of certificates that all issue each other must not keep a mail server busy.
 */
final class PathFinder {
    private static final int MAX_LENGTH = 12;
    private static final int MAX_SIGNATURES = 300;
    /** Each may be a request over the network. */
    private static final int MAX_QUESTIONS = 3;

    private final AnchorIndex anchors;
    private final CertificateIndex known;
    private final CertificateIndex message;
    private final List<EmailAddress> from;
    private final IssuerSource source;
    private final KnownPaths remembered;
    private final Map<ParsedCertificate, CertificateIndex> answers = new HashMap<>();
    private final Set<ParsedCertificate> issued = new HashSet<>();
    private int signaturesLeft = MAX_SIGNATURES;
    private List<ParsedCertificate> longest = List.of();
    private Optional<String> reservation = Optional.empty();

    PathFinder(AnchorIndex anchors, CertificateIndex known, CertificateIndex message, List<EmailAddress> from, IssuerSource source,
            KnownPaths remembered) {
        this.anchors = anchors;
        this.known = known;
        this.message = message;
        this.from = List.copyOf(from);
        this.source = source;
        this.remembered = remembered;
    }

    /**
     * Shows each path, the certificate first and the trusted one last, to {@code consumer} until it says that it has enough.
     */
    void search(ParsedCertificate certificate, Predicate<List<ParsedCertificate>> consumer) {
        List<ParsedCertificate> start = List.of(certificate);
        longest = start;
        reservation = Optional.empty();
        boolean trusted = anchors.contains(certificate) && counts(certificate, start);
        if (!(trusted && consumer.test(start))) {
            extend(start, consumer);
        }
    }

    private boolean extend(List<ParsedCertificate> path, Predicate<List<ParsedCertificate>> consumer) {
        if (path.size() > longest.size()) {
            longest = path;
        }
        ParsedCertificate last = path.getLast();
        for (ParsedCertificate anchor : anchors.issuersOf(last)) {
            if (!path.contains(anchor) && isSigned(last, anchor) && counts(anchor, path) && consumer.test(plus(path, anchor))) {
                return true;
            }
        }
        if (path.size() >= MAX_LENGTH) {
            return false;
        }
        return extend(path, known, consumer) || extend(path, message, consumer) || extend(path, missingIssuers(last), consumer);
    }

    /** The source's answer where nobody else has brought the issuer of that certificate. */
    private CertificateIndex missingIssuers(ParsedCertificate certificate) {
        boolean worthAsking = !issued.contains(certificate) && !certificate.isIssuedInTheNameOf(certificate)
                && answers.size() < MAX_QUESTIONS && source != IssuerSource.NONE;
        if (worthAsking && !answers.containsKey(certificate)) {
            answers.put(certificate, CertificateIndex.of(source.issuersOf(certificate)));
        }
        return answers.getOrDefault(certificate, CertificateIndex.NONE);
    }

    private boolean extend(List<ParsedCertificate> path, CertificateIndex authorities, Predicate<List<ParsedCertificate>> consumer) {
        ParsedCertificate last = path.getLast();
        for (ParsedCertificate issuer : authorities.issuersOf(last)) {
            if (!path.contains(issuer) && isSigned(last, issuer) && extend(plus(path, issuer), consumer)) {
                return true;
            }
        }
        return false;
    }

    private boolean counts(ParsedCertificate anchor, List<ParsedCertificate> path) {
        Optional<String> found = anchors.reservation(anchor, path.getFirst(), from);
        reservation = reservation.or(() -> found);
        return found.isEmpty();
    }

    private boolean isSigned(ParsedCertificate certificate, ParsedCertificate issuer) {
        boolean signed = verifies(certificate, issuer);
        if (signed) {
            issued.add(certificate);
        }
        return signed;
    }

    private boolean verifies(ParsedCertificate certificate, ParsedCertificate issuer) {
        if (signaturesLeft <= 0 || !issuer.keyAlgorithm().isAffordable() || issuer.publicKey().isEmpty()) {
            return false;
        }
        signaturesLeft--;
        if (issuer.keyAlgorithm().inheritsParameters()) {
            // Its parameters are those of its own issuer, still to be found; the validation of the whole path verifies with them.
            return true;
        }
        if (remembered.isSigned(certificate, issuer)) {
            return true;
        }
        boolean signed = isSignatureGood(certificate, issuer.publicKey().get());
        if (signed) {
            remembered.signed(certificate, issuer);
        }
        return signed;
    }

    private static boolean isSignatureGood(ParsedCertificate certificate, PublicKey key) {
        try {
            return CmsParsing.parse("certificate", () -> {
                try {
                    certificate.certificate().verify(key, CryptoProviders.standard().bouncyCastle());
                    return true;
                } catch (GeneralSecurityException wrong) {
                    return false;
                }
            });
        } catch (MalformedMessageException strangeKey) {
            return false;
        }
    }

    /** Why the last search found no path, as a part of a sentence. */
    String whyNone() {
        if (reservation.isPresent()) {
            return "it leads to " + reservation.get();
        }
        ParsedCertificate last = longest.getLast();
        if (signaturesLeft <= 0) {
            return "the certificates of the message lead in too many directions";
        }
        if (last.isIssuedInTheNameOf(last)) {
            return "it ends at \"" + last.subjectName() + "\", which is not trusted";
        }
        return "the issuer \"" + last.issuerName() + (hasNamesake(last.issuer()) ? "\" did not sign it" : "\" is not known");
    }

    List<ParsedCertificate> named(X500Name subject) {
        return Stream.of(anchors.named(subject), known.named(subject), message.named(subject)).flatMap(List::stream).distinct().toList();
    }

    private boolean hasNamesake(X500Name name) {
        return anchors.knows(name) || known.knows(name) || message.knows(name);
    }

    private static List<ParsedCertificate> plus(List<ParsedCertificate> path, ParsedCertificate next) {
        List<ParsedCertificate> longer = new ArrayList<>(path);
        longer.add(next);
        return List.copyOf(longer);
    }
}
