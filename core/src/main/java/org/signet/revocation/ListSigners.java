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

import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.algorithm.SignatureAlgorithm;
import org.signet.cert.CertificatePurpose;
import org.signet.cert.Chain;
import org.signet.cert.DistinguishedNames;
import org.signet.cert.ParsedCertificate;
import org.signet.cert.WorkingKey;

/**
 * Finds who has signed a revocation list, and whether they may (RFC 5280 §6.3.3 f and g): an authority of the path itself, or another
 * certificate of the issuer's name with a good path to the same root. Limits the signatures that are computed for one message.
 */
final class ListSigners {
    private static final int CRL_SIGNING = 6;
    private static final int MAX_SIGNATURES = 100;
    private static final long MAX_SIGNED_BYTES = 256L * 1024 * 1024;

    private final AlgorithmPolicy algorithms;
    private int signaturesLeft = MAX_SIGNATURES;
    private long signedBytesLeft = MAX_SIGNED_BYTES;

    ListSigners(AlgorithmPolicy algorithms) {
        this.algorithms = algorithms;
    }

    /** Why nobody who may has signed the list, as a part of a sentence; nothing where somebody has. */
    Optional<String> refusal(RevocationList list, RevocationQuery query) {
        Optional<SignatureAlgorithm> algorithm = list.signature().algorithm();
        Optional<String> weak = algorithm.isEmpty() ? Optional.of(list.signature().algorithmIdentifier())
                : algorithms.authorityRefusal(algorithm.get(), list.thisUpdate(), query.at());
        if (weak.isPresent()) {
            return weak.map(name -> "the revocation list of \"" + list.issuer() + "\" uses " + name + ", which is not accepted");
        }
        boolean signed = signersInPath(list, query).anyMatch(signer -> isSigned(list, signer, new WorkingKey(query.path())))
                || otherSigners(list, query).anyMatch(signer -> isSigned(list, signer, new WorkingKey(List.of(signer)))
                        && hasSameRoot(signer, query));
        return signed ? Optional.empty()
                : Optional.of("the revocation list of \"" + list.issuer() + "\" is not signed by anybody who may sign it");
    }

    /** The certificate itself too: its authority may have named it as the issuer of the lists on which it would stand. */
    private static Stream<ParsedCertificate> signersInPath(RevocationList list, RevocationQuery query) {
        boolean selfIssued = DistinguishedNames.match(query.certificate().issuer(), query.certificate().subject());
        return query.path().stream().skip(selfIssued ? 1 : 0).filter(authority -> maySign(authority, list));
    }

    /** Somebody with the name of an authority, and no word of what the certificate is for, is not the authority. */
    private static Stream<ParsedCertificate> otherSigners(RevocationList list, RevocationQuery query) {
        return query.chains().named(list.issuer()).stream().filter(signer -> !query.path().contains(signer))
                .filter(signer -> maySign(signer, list))
                .filter(signer -> signer.certificate().getKeyUsage() != null || CertificatePurpose.isAuthority(signer.certificate()));
    }

    private static boolean maySign(ParsedCertificate signer, RevocationList list) {
        boolean[] usage = signer.certificate().getKeyUsage();
        return DistinguishedNames.match(signer.subject(), list.issuer()) && (usage == null || usage[CRL_SIGNING]);
    }

    private boolean isSigned(RevocationList list, ParsedCertificate signer, WorkingKey keys) {
        Optional<PublicKey> key = keys.of(signer);
        boolean fits = list.signature().algorithm().filter(used -> signer.keyAlgorithm().schemes().contains(used.scheme())).isPresent();
        if (key.isEmpty() || !fits || algorithms.refusal(signer.keyAlgorithm()).isPresent()) {
            return false;
        }
        if (list.signature().isVerified(key.get())) {
            return true;
        }
        signaturesLeft--;
        signedBytesLeft -= list.length();
        return signaturesLeft >= 0 && signedBytesLeft >= 0 && list.signature().verifies(key.get());
    }

    /** The chain is judged as any other, so that a signer who was revoked does not count. */
    private static boolean hasSameRoot(ParsedCertificate signer, RevocationQuery query) {
        Chain chain = query.chains().chain(signer);
        return chain.isTrusted() && isValid(signer, query) && chain.path().getLast().equals(query.path().getLast().certificate());
    }

    private static boolean isValid(ParsedCertificate signer, RevocationQuery query) {
        return !query.at().isBefore(signer.notBefore()) && !query.at().isAfter(signer.notAfter());
    }
}
