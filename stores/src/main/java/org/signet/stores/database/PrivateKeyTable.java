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
import java.util.List;
import org.signet.cert.EmailAddress;
import org.signet.decrypt.RecipientHint;
import org.signet.stores.Provenance;

/** The statements about private keys. */
final class PrivateKeyTable {
    private static final int LONGEST_HINT = 320;

    private final Sql sql;

    PrivateKeyTable(Sql sql) {
        this.sql = sql;
    }

    boolean has(String fingerprint) throws SQLException {
        return !sql.query(row -> row.getString(1), "SELECT fingerprint FROM signet_private_key WHERE fingerprint = ?", fingerprint)
                .isEmpty();
    }

    void insert(X509Certificate certificate, byte[] chain, List<RecipientHint> hints, String masterKeyId, byte[] sealed,
            Provenance provenance) throws SQLException {
        String fingerprint = CertificateRow.fingerprint(certificate);
        String serial = "";
        String identifier = "";
        for (RecipientHint hint : hints) {
            switch (hint) {
                case RecipientHint.IssuerAndSerial name -> serial = column(name);
                case RecipientHint.KeyIdentifier key -> identifier = column(key);
            }
        }
        sql.update("INSERT INTO signet_private_key (fingerprint, chain, serial_number, key_identifier, not_before, not_after,"
                + " master_key_id, sealed, origin, origin_detail, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", fingerprint, chain,
                serial, identifier, certificate.getNotBefore().getTime(), certificate.getNotAfter().getTime(), masterKeyId, sealed,
                provenance.origin().label(), CertificateRow.detail(provenance), provenance.at().toEpochMilli());
        for (String address : CertificateRow.addresses(certificate)) {
            sql.update("INSERT INTO signet_private_key_address (address, fingerprint) VALUES (?, ?)", address, fingerprint);
        }
    }

    boolean remove(String fingerprint) throws SQLException {
        return sql.update("DELETE FROM signet_private_key WHERE fingerprint = ?", fingerprint) > 0;
    }

    List<PrivateKeyRow> all() throws SQLException {
        return query(" ORDER BY k.fingerprint");
    }

    List<PrivateKeyRow> of(EmailAddress address) throws SQLException {
        return query(" JOIN signet_private_key_address a ON a.fingerprint = k.fingerprint WHERE a.address = ?",
                CertificateRow.mailbox(address));
    }

    /** Those that the hint may mean; a serial number may be that of several issuers. */
    List<PrivateKeyRow> of(RecipientHint hint) throws SQLException {
        return switch (hint) {
            case RecipientHint.IssuerAndSerial name -> query(" WHERE k.serial_number = ?", column(name));
            case RecipientHint.KeyIdentifier key -> query(" WHERE k.key_identifier = ?", column(key));
        };
    }

    List<String> masterKeyIds() throws SQLException {
        return sql.query(row -> row.getString(1), "SELECT DISTINCT master_key_id FROM signet_private_key");
    }

    /** Those that are not sealed under that master key. */
    List<PrivateKeyRow> notUnder(String masterKeyId) throws SQLException {
        return query(" WHERE k.master_key_id <> ?", masterKeyId);
    }

    void reseal(PrivateKeyRow row, String masterKeyId, byte[] sealed) throws SQLException {
        sql.update("UPDATE signet_private_key SET master_key_id = ?, sealed = ? WHERE fingerprint = ? AND master_key_id = ?", masterKeyId,
                sealed, row.fingerprint(), row.masterKeyId());
    }

    private List<PrivateKeyRow> query(String condition, Object... parameters) throws SQLException {
        return sql.query(PrivateKeyRow::read, "SELECT " + PrivateKeyRow.COLUMNS + " FROM signet_private_key k" + condition, parameters);
    }

    private static String column(RecipientHint.IssuerAndSerial name) {
        return shortened(name.serial().toString(16));
    }

    private static String column(RecipientHint.KeyIdentifier key) {
        return shortened(key.hex());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_HINT ? text : text.substring(0, LONGEST_HINT);
    }
}
