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
package org.signet.stores.database;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.signet.MalformedMessageException;
import org.signet.TemporaryFailureException;
import org.signet.encrypt.Capabilities;
import org.signet.stores.CertificateRecord;
import org.signet.stores.CertificateState;
import org.signet.stores.CertificateStore;
import org.signet.stores.Provenance;

/** The certificates of correspondents in a database. */
final class DatabaseCertificates implements CertificateStore {
    private final Database database;

    DatabaseCertificates(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(X509Certificate certificate, CertificateState state, Provenance provenance, Optional<byte[]> capabilities)
            throws TemporaryFailureException {
        return database.change(sql -> new CertificateTable(sql).add(certificate, state, provenance, capabilities));
    }

    @Override
    public List<CertificateRecord> list() throws TemporaryFailureException {
        List<CertificateRow> rows = database.read(sql -> new CertificateTable(sql).all());
        List<CertificateRecord> records = new ArrayList<>();
        for (CertificateRow row : rows) {
            records.add(row.decode());
        }
        return sorted(records);
    }

    /** By address, and the newest first. */
    static List<CertificateRecord> sorted(List<CertificateRecord> records) {
        return records.stream().sorted(Comparator.comparing(DatabaseCertificates::firstAddress)
                .thenComparing(record -> record.certificate().getNotBefore(), Comparator.reverseOrder())).toList();
    }

    private static String firstAddress(CertificateRecord record) {
        return CertificateRow.addresses(record.certificate()).stream().findFirst().orElse("");
    }

    /** What the owner can do by the newest mail that told; nothing too where that is not readable. */
    Optional<Capabilities> capabilities(X509Certificate certificate) throws TemporaryFailureException {
        Optional<byte[]> stored = database.read(sql -> new CertificateTable(sql).capabilities(certificate));
        try {
            return stored.isEmpty() ? Optional.empty() : Optional.of(Capabilities.parse(stored.get()));
        } catch (MalformedMessageException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public boolean remove(String fingerprint) throws TemporaryFailureException {
        return database.change(sql -> new CertificateTable(sql).remove(fingerprint));
    }

    @Override
    public boolean approve(String fingerprint) throws TemporaryFailureException {
        return database.change(sql -> new CertificateTable(sql).become(fingerprint, CertificateState.QUARANTINED,
                CertificateState.ACCEPTED));
    }
}
