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
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.signet.ConfigurationException;
import org.signet.TemporaryFailureException;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.stores.CertificateRecord;
import org.signet.stores.CertificateState;
import org.signet.stores.KeyEntry;
import org.signet.stores.keyfile.DerDecoder;

/** How private keys are read from rows. */
record PrivateKeyRow(String fingerprint, byte[] chain, String masterKeyId, byte[] sealed, String origin, String detail, long addedAt) {
    /** The columns in the order in which a row is read. */
    static final String COLUMNS = "k.fingerprint, k.chain, k.master_key_id, k.sealed, k.origin, k.origin_detail, k.added_at";

    static PrivateKeyRow read(ResultSet row) throws SQLException {
        return new PrivateKeyRow(row.getString(1), row.getBytes(2), row.getString(3), row.getBytes(4), row.getString(5), row.getString(6),
                row.getLong(7));
    }

    /** Another one as soon as anything of the key, of its certificates or of its seal is another. */
    String identity() {
        return String.join(" ", fingerprint, masterKeyId, hash(chain), hash(sealed));
    }

    private static String hash(byte[] column) {
        return HexFormat.of().formatHex(DigestAlgorithm.SHA256.hash(column));
    }

    /** Its certificate, which is to be used like one of a correspondent that is accepted. */
    CertificateRecord record() throws TemporaryFailureException {
        try {
            return new CertificateRecord(certificates().getFirst(), CertificateState.ACCEPTED,
                    CertificateRow.provenance(origin, detail, addedAt));
        } catch (ConfigurationException damaged) {
            throw CertificateRow.damaged("private key", fingerprint, damaged);
        }
    }

    /** The certificates, the key's own first. */
    List<X509Certificate> certificates() throws TemporaryFailureException {
        try {
            List<X509Certificate> certificates = StoredChain.decode(chain);
            if (certificates.isEmpty()) {
                throw new IOException("there is no certificate");
            }
            CertificateRow.requireFingerprint(fingerprint, certificates.getFirst());
            return certificates;
        } catch (IOException damaged) {
            throw CertificateRow.damaged("private key", fingerprint, damaged);
        }
    }

    /** The key, to sign and to decrypt with. */
    KeyEntry open(KeySeal seal, String store) throws TemporaryFailureException {
        List<X509Certificate> certificates = certificates();
        byte[] key = new byte[0];
        try {
            key = seal.open(sealed, chain, masterKeyId);
            return KeyEntry.of(store, fingerprint, DerDecoder.privateKey(key), certificates);
        } catch (GeneralSecurityException | IOException damaged) {
            throw CertificateRow.damaged("private key", fingerprint, damaged);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
