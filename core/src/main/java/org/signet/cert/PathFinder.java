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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.bouncycastle.asn1.x500.X500Name;
import org.signet.MalformedMessageException;
import org.signet.algorithm.CryptoProviders;
import org.signet.cms.CmsParsing;

/**
 * Searches for paths from a certificate to a trusted one, depth first. Every step needs a good signature, and the number of signatures
 * tried is limited: a message full of certificates that all issue each other must not keep a mail server busy.
 *
 * <p>For one search.
 */
final class PathFinder {
    private static final int MAX_LENGTH = 12;
    private static final int MAX_SIGNATURES = 200;

    private final Map<X500Name, List<ParsedCertificate>> anchors = new HashMap<>();
    private final Map<X500Name, List<ParsedCertificate>> others = new HashMap<>();
    private int signaturesLeft = MAX_SIGNATURES;
    private List<ParsedCertificate> longest = List.of();

    PathFinder(Collection<ParsedCertificate> anchors, Collection<ParsedCertificate> message, Collection<ParsedCertificate> known) {
        index(anchors, this.anchors);
        index(known, others);
        index(message, others);
    }

    private static void index(Collection<ParsedCertificate> certificates, Map<X500Name, List<ParsedCertificate>> bySubject) {
        certificates.forEach(certificate -> bySubject.computeIfAbsent(certificate.subject(), name -> new ArrayList<>()).add(certificate));
    }

    /**
     * Shows each path, the certificate first and the trusted one last, to {@code consumer} until it says that it has enough.
     */
    void search(ParsedCertificate certificate, Predicate<List<ParsedCertificate>> consumer) {
        List<ParsedCertificate> start = List.of(certificate);
        longest = start;
        boolean trusted = anchors.getOrDefault(certificate.subject(), List.of()).contains(certificate);
        if (!(trusted && consumer.test(start))) {
            extend(start, consumer);
        }
    }

    private boolean extend(List<ParsedCertificate> path, Predicate<List<ParsedCertificate>> consumer) {
        if (path.size() > longest.size()) {
            longest = path;
        }
        ParsedCertificate last = path.getLast();
        for (ParsedCertificate anchor : issuers(last, anchors)) {
            if (!path.contains(anchor) && isSigned(last, anchor) && consumer.test(plus(path, anchor))) {
                return true;
            }
        }
        if (path.size() >= MAX_LENGTH) {
            return false;
        }
        for (ParsedCertificate issuer : issuers(last, others)) {
            if (!path.contains(issuer) && isSigned(last, issuer) && extend(plus(path, issuer), consumer)) {
                return true;
            }
        }
        return false;
    }

    /** Those whose key the certificate names come first. */
    private static List<ParsedCertificate> issuers(ParsedCertificate certificate, Map<X500Name, List<ParsedCertificate>> bySubject) {
        return bySubject.getOrDefault(certificate.issuer(), List.of()).stream()
                .sorted(Comparator.comparing(issuer -> !certificate.namesKeyOf(issuer))).toList();
    }

    private boolean isSigned(ParsedCertificate certificate, ParsedCertificate issuer) {
        if (signaturesLeft <= 0 || !issuer.keyAlgorithm().isAffordable()) {
            return false;
        }
        signaturesLeft--;
        try {
            return CmsParsing.parse("certificate", () -> {
                try {
                    certificate.certificate().verify(issuer.certificate().getPublicKey(), CryptoProviders.standard().bouncyCastle());
                    return true;
                } catch (GeneralSecurityException wrong) {
                    return false;
                }
            });
        } catch (MalformedMessageException strangeKey) {
            return false;
        }
    }

    /** Why no path was found, as a part of a sentence. */
    String whyNone() {
        ParsedCertificate last = longest.getLast();
        if (signaturesLeft <= 0) {
            return "the certificates of the message lead in too many directions";
        }
        if (last.subject().equals(last.issuer())) {
            return "it ends at " + name(last.subject()) + ", which is not trusted";
        }
        return "the issuer " + name(last.issuer()) + Optional.of(" is not known").filter(unknown -> !hasNamesake(last.issuer()))
                .orElse(" did not sign it");
    }

    private boolean hasNamesake(X500Name name) {
        return anchors.containsKey(name) || others.containsKey(name);
    }

    private static String name(X500Name name) {
        return "\"" + name + "\"";
    }

    private static List<ParsedCertificate> plus(List<ParsedCertificate> path, ParsedCertificate next) {
        List<ParsedCertificate> longer = new ArrayList<>(path);
        longer.add(next);
        return List.copyOf(longer);
    }
}
