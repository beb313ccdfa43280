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
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.signet.TemporaryFailureException;
import org.signet.cert.CertificateSource;
import org.signet.cert.EmailAddress;
import org.signet.stores.CertificateRecord;
import org.signet.stores.CertificateState;
import org.signet.stores.KeyRing;
import org.signet.stores.StoredCertificate;

/**
 * The certificates to encrypt to: the pinned ones of the address alone where there are any; else the accepted ones, and those of the
 * private keys. Which of them may be used now, and in which order, is as with all others.
 */
final class DatabaseCertificateSource implements CertificateSource {
    private final Database database;
    private final InstantSource clock;

    DatabaseCertificateSource(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<X509Certificate> find(EmailAddress address) throws TemporaryFailureException {
        List<CertificateRecord> known = database.read(sql -> records(sql, address));
        boolean pinned = known.stream().anyMatch(DatabaseCertificateSource::isPinned);
        List<StoredCertificate> chosen = known.stream().filter(record -> !pinned || isPinned(record))
                .map(record -> new StoredCertificate(database.name(), record.certificate())).toList();
        return KeyRing.of(List.of(), chosen).recipientCertificates(address, clock.instant());
    }

    private static List<CertificateRecord> records(Sql sql, EmailAddress address) throws SQLException, TemporaryFailureException {
        List<CertificateRecord> records = new ArrayList<>();
        for (CertificateRow row : new CertificateTable(sql).of(address)) {
            records.add(row.decode());
        }
        for (PrivateKeyRow row : new PrivateKeyTable(sql).of(address)) {
            records.add(row.record());
        }
        return records;
    }

    private static boolean isPinned(CertificateRecord record) {
        return record.state() == CertificateState.PINNED;
    }
}
