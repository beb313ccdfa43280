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

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.signet.TemporaryFailureException;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.cert.CertificateEmails;
import org.signet.cert.EmailAddress;
import org.signet.Labelled;
import org.signet.stores.CertificateRecord;
import org.signet.stores.CertificateState;
import org.signet.stores.Provenance;
import org.signet.stores.keyfile.DerDecoder;

/** How certificates are written in rows, and read from them. */
record CertificateRow(String fingerprint, byte[] certificate, String state, String origin, String detail, long addedAt) {
    /** The columns in the order in which a row is read. */
    static final String COLUMNS = "c.fingerprint, c.certificate, c.state, c.origin, c.origin_detail, c.added_at";
    /** Longer ones are no mailboxes: 64 of local part, 255 of domain (RFC 5321 §4.5.3.1). */
    private static final int LONGEST_ADDRESS = 320;
    private static final int LONGEST_DETAIL = 1000;

    static CertificateRow read(ResultSet row) throws SQLException {
        return new CertificateRow(row.getString(1), row.getBytes(2), row.getString(3), row.getString(4), row.getString(5), row.getLong(6));
    }

    /** What the row means. */
    CertificateRecord decode() throws TemporaryFailureException {
        try {
            X509Certificate decoded = DerDecoder.certificate(certificate);
            requireFingerprint(fingerprint, decoded);
            return new CertificateRecord(decoded, Labelled.named(state, CertificateState.values(), "state"),
                    provenance(origin, detail, addedAt));
        } catch (IOException | IllegalArgumentException | org.signet.ConfigurationException damaged) {
            throw damaged("certificate", fingerprint, damaged);
        }
    }

    static Provenance provenance(String origin, String detail, long addedAt) {
        return new Provenance(Labelled.named(origin, Provenance.Origin.values(), "origin"), detail, Instant.ofEpochMilli(addedAt));
    }

    static void requireFingerprint(String fingerprint, X509Certificate certificate) throws IOException {
        if (!fingerprint(certificate).equals(fingerprint)) {
            throw new IOException("the certificate has another fingerprint");
        }
    }

    static TemporaryFailureException damaged(String what, String fingerprint, Throwable cause) {
        return new TemporaryFailureException("the row of the " + what + " " + fingerprint + " in the database is damaged, or was changed by"
                + " somebody else than Signet", cause);
    }

    static String fingerprint(X509Certificate certificate) {
        return HexFormat.of().formatHex(DigestAlgorithm.SHA256.hash(encoded(certificate)));
    }

    static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("the certificate has no encoding", e);
        }
    }

    /** The addresses that a certificate is found by. */
    static List<String> addresses(X509Certificate certificate) {
        return CertificateEmails.of(certificate).stream().map(CertificateRow::mailbox)
                .filter(address -> address.length() <= LONGEST_ADDRESS).distinct().toList();
    }

    static String mailbox(EmailAddress address) {
        return address.localPart().toLowerCase(Locale.ROOT) + "@" + address.domain();
    }

    /** What databases take: no control characters, and not too much. */
    static String detail(Provenance provenance) {
        String text = provenance.detail().replaceAll("\\p{Cntrl}", " ");
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL);
    }
}
