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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signet.cert.EmailAddress;
import org.signet.stores.CertificateState;
import org.signet.stores.Provenance;

/** The statements about certificates of correspondents. */
final class CertificateTable {
    private final Sql sql;

    CertificateTable(Sql sql) {
        this.sql = sql;
    }

    boolean add(X509Certificate certificate, CertificateState state, Provenance provenance, Optional<byte[]> capabilities)
            throws SQLException {
        String fingerprint = CertificateRow.fingerprint(certificate);
        boolean there = !sql.query(row -> row.getString(1), "SELECT fingerprint FROM signet_certificate WHERE fingerprint = ?", fingerprint)
                .isEmpty();
        if (!there) {
            insert(fingerprint, certificate, state, provenance);
        }
        boolean better = there && improve(fingerprint, state);
        boolean newer = capabilities.isPresent() && refresh(fingerprint, capabilities.get(), provenance.at().toEpochMilli());
        return !there || better || newer;
    }

    private void insert(String fingerprint, X509Certificate certificate, CertificateState state, Provenance provenance)
            throws SQLException {
        sql.update("INSERT INTO signet_certificate (fingerprint, certificate, not_before, not_after, state, origin, origin_detail,"
                + " added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", fingerprint, CertificateRow.encoded(certificate),
                certificate.getNotBefore().getTime(), certificate.getNotAfter().getTime(), state.label(), provenance.origin().label(),
                CertificateRow.detail(provenance), provenance.at().toEpochMilli());
        for (String address : CertificateRow.addresses(certificate)) {
            sql.update("INSERT INTO signet_certificate_address (address, fingerprint) VALUES (?, ?)", address, fingerprint);
        }
    }

    private boolean improve(String fingerprint, CertificateState state) throws SQLException {
        boolean changed = false;
        for (CertificateState worse : Stream.of(CertificateState.values()).filter(other -> other.compareTo(state) < 0).toList()) {
            changed |= become(fingerprint, worse, state);
        }
        return changed;
    }

    /** Whether it was in the former state. */
    boolean become(String fingerprint, CertificateState former, CertificateState state) throws SQLException {
        return sql.update("UPDATE signet_certificate SET state = ? WHERE fingerprint = ? AND state = ?", state.label(), fingerprint,
                former.label()) > 0;
    }

    private boolean refresh(String fingerprint, byte[] capabilities, long at) throws SQLException {
        boolean differ = sql.query(row -> row.getBytes(1), "SELECT capabilities FROM signet_certificate WHERE fingerprint = ?", fingerprint)
                .stream().noneMatch(known -> Arrays.equals(known, capabilities));
        boolean newer = sql.update("UPDATE signet_certificate SET capabilities = ?, capabilities_at = ?"
                + " WHERE fingerprint = ? AND (capabilities_at IS NULL OR capabilities_at < ?)", capabilities, at, fingerprint, at) > 0;
        return differ && newer;
    }

    /** The DER of SMIMECapabilities. */
    Optional<byte[]> capabilities(X509Certificate certificate) throws SQLException {
        return sql.query(row -> row.getBytes(1), "SELECT capabilities FROM signet_certificate WHERE fingerprint = ?"
                + " AND capabilities IS NOT NULL", CertificateRow.fingerprint(certificate)).stream().findFirst();
    }

    boolean remove(String fingerprint) throws SQLException {
        return sql.update("DELETE FROM signet_certificate WHERE fingerprint = ?", fingerprint) > 0;
    }

    List<CertificateRow> all() throws SQLException {
        return sql.query(CertificateRow::read, "SELECT " + CertificateRow.COLUMNS + " FROM signet_certificate c");
    }

    /** Those that name the address and may be used. */
    List<CertificateRow> of(EmailAddress address) throws SQLException {
        return sql.query(CertificateRow::read, "SELECT " + CertificateRow.COLUMNS + " FROM signet_certificate_address a"
                + " JOIN signet_certificate c ON c.fingerprint = a.fingerprint WHERE a.address = ? AND c.state <> ?",
                CertificateRow.mailbox(address), CertificateState.QUARANTINED.label());
    }
}
