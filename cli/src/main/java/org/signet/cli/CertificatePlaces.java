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
package org.signet.cli;

import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.signet.TemporaryFailureException;
import org.signet.cert.CertificateEmails;
import org.signet.cert.CertificateSource;
import org.signet.cert.EmailAddress;
import org.signet.configuration.OpenStores;
import org.signet.rules.Dispatch;
import org.signet.rules.Plan;
import org.signet.sign.SigningIdentity;
import org.signet.stores.KeyRingSource;
import org.signet.stores.Store;
import org.signet.stores.StoredCertificate;

/**
 * In which store each certificate of a plan was found.
 *
 * @param names the file of a certificate, or the name of its store; a store that lists none and has found it by an alias is not known
 */
record CertificatePlaces(Map<X509Certificate, String> names) {
    CertificatePlaces {
        names = Map.copyOf(names);
    }

    /**
     * The places of the certificates that this plan has.
     *
     * @throws TemporaryFailureException if a store cannot be asked
     */
    static CertificatePlaces of(Plan plan, OpenStores stores) throws TemporaryFailureException {
        Map<X509Certificate, String> names = new HashMap<>();
        for (X509Certificate certificate : plan.dispatches().stream().flatMap(CertificatePlaces::certificates).distinct().toList()) {
            Optional<String> name = place(certificate, stores);
            name.ifPresent(known -> names.put(certificate, known));
        }
        return new CertificatePlaces(names);
    }

    Optional<String> of(X509Certificate certificate) {
        return Optional.ofNullable(names.get(certificate));
    }

    private static Stream<X509Certificate> certificates(Dispatch dispatch) {
        return Stream.concat(dispatch.certificates().stream(), dispatch.signer().stream().map(SigningIdentity::certificate));
    }

    private static Optional<String> place(X509Certificate certificate, OpenStores stores) throws TemporaryFailureException {
        List<KeyRingSource> rings = Stream.concat(stores.certificateRings().stream(), stores.keyRings().stream()).toList();
        Optional<String> file = rings.stream().flatMap(ring -> ring.current().certificates().stream())
                .filter(stored -> stored.certificate().equals(certificate)).map(StoredCertificate::origin).findFirst();
        if (file.isPresent()) {
            return file;
        }
        for (Store store : stores.stores()) {
            Optional<CertificateSource> source = store.certificates();
            if (source.isPresent() && has(source.get(), certificate)) {
                return Optional.of(store.name());
            }
        }
        return signingStore(certificate, stores);
    }

    private static boolean has(CertificateSource source, X509Certificate certificate) throws TemporaryFailureException {
        for (EmailAddress address : CertificateEmails.of(certificate)) {
            if (source.find(address).contains(certificate)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> signingStore(X509Certificate certificate, OpenStores stores) throws TemporaryFailureException {
        for (Store store : stores.stores()) {
            for (EmailAddress address : store.signing().isPresent() ? CertificateEmails.of(certificate) : List.<EmailAddress>of()) {
                Optional<SigningIdentity> key = store.signing().orElseThrow().find(address);
                if (key.filter(found -> found.certificate().equals(certificate)).isPresent()) {
                    return Optional.of(store.name());
                }
            }
        }
        return Optional.empty();
    }
}
