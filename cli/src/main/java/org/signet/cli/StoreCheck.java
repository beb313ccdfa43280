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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signet.TemporaryFailureException;
import org.signet.cert.CertificateEmails;
import org.signet.cert.CertificateSource;
import org.signet.cert.DistinguishedNames;
import org.signet.cert.EmailAddress;
import org.signet.configuration.Locations;
import org.signet.configuration.SmimeSettings;
import org.signet.policy.RevocationParameters;
import org.signet.rules.AddressPattern;
import org.signet.stores.CertificateRecord;
import org.signet.stores.CertificateState;
import org.signet.stores.CertificateStore;
import org.signet.stores.RingSigningIdentitySource;
import org.signet.stores.Store;
import org.signet.stores.StoreSettings;
import org.signet.stores.file.FileStore;
import org.signet.stores.file.RevocationListStore;
import org.signet.stores.keyfile.KeyLocation;

/** Opens every file and store of a configuration, and knows the certificates that were found. */
final class StoreCheck implements AutoCloseable {
    private static final String ELEMENT = "conf/smime.xml: the element smime/";

    private final CheckReport report;
    private final Instant now;
    private final List<Store> stores = new ArrayList<>();
    private final List<X509Certificate> certificates = new ArrayList<>();
    private boolean partial;

    StoreCheck(CheckReport report, Instant now) {
        this.report = report;
        this.now = now;
    }

    void check(SmimeSettings settings, Locations locations) {
        List<FileStore> keys = open("keys", settings.keys());
        keys.forEach(this::know);
        keys.forEach(opened -> report.succeeds(ELEMENT + "signing", () -> new RingSigningIdentitySource(opened, settings.signing())));
        open("certificates", settings.certificates()).forEach(this::know);
        settings.trust().ifPresent(trust -> open("trust", trust));
        settings.boundTrust().forEach(bound -> open("trust", List.of(bound.certificates())));
        open("intermediates", settings.intermediates());
        settings.verification().given(RevocationParameters.LISTS).ifPresent(lists -> report.succeeds(ELEMENT + "verification/crls",
                () -> RevocationListStore.open(lists.stream().map(locations::resolve).toList())));
        settings.stores().forEach(this::open);
    }

    private List<FileStore> open(String element, List<KeyLocation> locations) {
        List<FileStore> opened = locations.isEmpty() ? List.of()
                : report.get(ELEMENT + element, () -> List.of(FileStore.open(locations)));
        opened.forEach(this::warn);
        return opened;
    }

    private void open(StoreSettings settings) {
        report.get(ELEMENT + "stores", () -> List.of(settings.open())).forEach(this::check);
    }

    private void check(Store store) {
        stores.add(store);
        Optional<String> problem = store.problem();
        if (problem.isPresent()) {
            partial = true;
            report.unreachable(store.name() + ": " + problem.get());
        } else if (store instanceof FileStore files) {
            warn(files);
            know(files);
        } else {
            know(store);
        }
    }

    private void warn(FileStore files) {
        files.notices(now).forEach(notice -> report.warning(notice.toString()));
    }

    private void know(FileStore files) {
        files.current().certificates().forEach(stored -> certificates.add(stored.certificate()));
    }

    private void know(Store store) {
        Optional<CertificateStore> writable = store.writableCertificates();
        if (writable.isEmpty()) {
            partial |= store.certificates().isPresent();
            return;
        }
        try {
            for (CertificateRecord listed : writable.get().list()) {
                if (listed.state() != CertificateState.QUARANTINED) {
                    certificates.add(listed.certificate());
                }
                if (now.isAfter(listed.certificate().getNotAfter().toInstant())) {
                    report.warning(store.name() + ": the certificate of " + DistinguishedNames.subject(listed.certificate())
                            + " expired at " + listed.certificate().getNotAfter().toInstant());
                }
            }
        } catch (TemporaryFailureException failure) {
            partial = true;
            report.unreachable(store.name() + ": " + failure.getMessage());
        }
    }

    /** Whether there is a certificate for somebody whom this means; nothing where that cannot be found out. */
    Optional<Boolean> hasCertificate(AddressPattern pattern) {
        boolean known = certificates.stream().filter(certificate -> !now.isAfter(certificate.getNotAfter().toInstant()))
                .flatMap(certificate -> CertificateEmails.of(certificate).stream()).anyMatch(pattern::includes);
        if (known || !partial) {
            return Optional.of(known);
        }
        return pattern instanceof AddressPattern.Mailbox mailbox ? asked(mailbox.address()) : Optional.empty();
    }

    private Optional<Boolean> asked(EmailAddress address) {
        try {
            for (Store store : stores) {
                Optional<CertificateSource> source = store.certificates();
                if (source.isPresent() && !source.get().find(address).isEmpty()) {
                    return Optional.of(true);
                }
            }
            return Optional.of(false);
        } catch (TemporaryFailureException failure) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        stores.forEach(Store::close);
    }
}
