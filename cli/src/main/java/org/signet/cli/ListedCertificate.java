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
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signet.cert.CertificateEmails;
import org.signet.cert.EmailAddress;
import org.signet.stores.CertificateRecord;
import org.signet.stores.Provenance;
import org.signet.stores.StoredCertificate;

/**
 * A certificate in a store, as it is listed.
 *
 * @param certificate the certificate
 * @param state what an administrator says of it; {@code file} where the store is files, and whoever put it there has said it
 * @param store where it is
 * @param provenance where it came from; nothing where the store does not know
 */
record ListedCertificate(X509Certificate certificate, String state, String store, Optional<Provenance> provenance) {
    private static final String IN_FILE = "file";

    ListedCertificate {
        Objects.requireNonNull(certificate);
        Objects.requireNonNull(state);
        Objects.requireNonNull(store);
        Objects.requireNonNull(provenance);
    }

    static ListedCertificate of(StoredCertificate stored) {
        return new ListedCertificate(stored.certificate(), IN_FILE, stored.origin(), Optional.empty());
    }

    static ListedCertificate of(String store, CertificateRecord listed) {
        return new ListedCertificate(listed.certificate(), listed.state().label(), store, Optional.of(listed.provenance()));
    }

    boolean isInFile() {
        return state.equals(IN_FILE);
    }

    List<EmailAddress> addresses() {
        return CertificateEmails.of(certificate);
    }

    /** What it is sorted by; empty where it names nobody. */
    String firstAddress() {
        return addresses().stream().findFirst().map(EmailAddress::toString).orElse("");
    }

    boolean names(EmailAddress address) {
        return addresses().stream().anyMatch(address::matchesIgnoringCase);
    }

    Fingerprint fingerprint() {
        return Fingerprint.of(certificate);
    }

    Instant validUntil() {
        return certificate.getNotAfter().toInstant();
    }

    /** Where it came from and is, in words. */
    String origin() {
        return provenance.map(from -> from.origin().label() + " " + from.at() + ", " + from.detail() + ", in ").orElse("") + store;
    }
}
