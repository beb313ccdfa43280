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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.signet.ConfigurationException;
import org.signet.TemporaryFailureException;
import org.signet.configuration.OpenStores;
import org.signet.stores.CertificateRecord;
import org.signet.stores.CertificateStore;
import org.signet.stores.Store;

/** All certificates of correspondents that the stores can list: those in files, and those in stores that can be written to. */
final class CertificateInventory {
    private final OpenStores stores;

    CertificateInventory(OpenStores stores) {
        this.stores = stores;
    }

    /** What is done to a certificate in a store. */
    @FunctionalInterface
    interface Change {
        boolean apply(CertificateStore store, String fingerprint) throws TemporaryFailureException;
    }

    List<ListedCertificate> list() throws TemporaryFailureException {
        List<ListedCertificate> all = new ArrayList<>();
        stores.certificateRings().forEach(ring -> ring.current().certificates().forEach(stored -> all.add(ListedCertificate.of(stored))));
        for (Store store : stores.stores()) {
            Optional<CertificateStore> writable = store.writableCertificates();
            if (writable.isPresent()) {
                for (CertificateRecord listed : writable.get().list()) {
                    all.add(ListedCertificate.of(store.name(), listed));
                }
            }
        }
        all.sort(Comparator.comparing(ListedCertificate::firstAddress)
                .thenComparing(ListedCertificate::validUntil, Comparator.reverseOrder()));
        return all;
    }

    /** The names of the stores whose certificates nobody can list, because they answer only for an address. */
    List<String> unlisted() {
        return stores.stores().stream().filter(store -> store.certificates().isPresent() && store.writableCertificates().isEmpty()
                && stores.certificateRings().stream().noneMatch(ring -> ring == store)).map(Store::name).toList();
    }

    /**
     * Where certificates are put.
     *
     * @throws ConfigurationException if no store takes any
     */
    CertificateStore writable() {
        return stores.writableCertificates().orElseThrow(() -> new ConfigurationException("the configuration names no store that"
                + " certificates can be put into; files are read only, and <stores> with <database> is not"));
    }

    /**
     * Changes the certificate with that fingerprint in every store that has it.
     *
     * @return whether there was anything to do
     * @throws ConfigurationException if no certificate has that fingerprint, several have, or it is in files only
     */
    boolean change(Fingerprint wanted, Change change) throws TemporaryFailureException {
        List<ListedCertificate> all = list();
        Fingerprint fingerprint = wanted.only(all, ListedCertificate::certificate);
        List<ListedCertificate> meant = all.stream().filter(listed -> listed.fingerprint().equals(fingerprint)).toList();
        if (meant.stream().allMatch(ListedCertificate::isInFile)) {
            throw new ConfigurationException("the certificate " + fingerprint.start() + " is in " + meant.getFirst().store()
                    + ", which signet does not write to");
        }
        boolean changed = false;
        for (Store store : stores.stores()) {
            Optional<CertificateStore> writable = store.writableCertificates();
            if (writable.isPresent()) {
                changed |= change.apply(writable.get(), fingerprint.digits());
            }
        }
        return changed;
    }
}
