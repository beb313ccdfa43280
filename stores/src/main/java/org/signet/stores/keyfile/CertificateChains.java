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
package org.signet.stores.keyfile;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.signet.algorithm.CryptoProviders;

/**
 * Finds the authorities above a certificate among given ones. Whether a chain is to be trusted is not asked here: these are the
 * certificates that a signer puts into messages, so a root is left out (RFC 8551 §2.3).
 */
final class CertificateChains {
    private static final int LONGEST = 10;

    private final Map<X500Principal, List<X509Certificate>> bySubject = new HashMap<>();

    CertificateChains(Collection<X509Certificate> certificates) {
        certificates.forEach(certificate ->
                bySubject.computeIfAbsent(certificate.getSubjectX500Principal(), unused -> new ArrayList<>()).add(certificate));
        bySubject.values().forEach(same -> same.sort(Comparator.comparing(X509Certificate::getNotAfter).reversed()));
    }

    /** The certificate, its issuer, that one's issuer and so on, without a root; the certificate alone where its issuer is not there. */
    List<X509Certificate> above(X509Certificate certificate) {
        List<X509Certificate> chain = new ArrayList<>(List.of(certificate));
        Optional<X509Certificate> issuer = issuer(certificate);
        while (issuer.isPresent() && !isRoot(issuer.get()) && !chain.contains(issuer.get()) && chain.size() < LONGEST) {
            chain.add(issuer.get());
            issuer = issuer(issuer.get());
        }
        return chain;
    }

    private Optional<X509Certificate> issuer(X509Certificate certificate) {
        return bySubject.getOrDefault(certificate.getIssuerX500Principal(), List.of()).stream()
                .filter(candidate -> signed(candidate, certificate)).findFirst();
    }

    private static boolean isRoot(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private static boolean signed(X509Certificate issuer, X509Certificate certificate) {
        try {
            certificate.verify(issuer.getPublicKey(), CryptoProviders.standard().bouncyCastle());
            return true;
        } catch (GeneralSecurityException otherKey) {
            return false;
        }
    }
}
