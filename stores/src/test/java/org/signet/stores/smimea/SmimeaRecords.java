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
package org.signet.stores.smimea;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import org.signet.cert.EmailAddress;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SMIMEARecord;

/** Makes SMIMEA records. */
final class SmimeaRecords {
    private SmimeaRecords() {
    }

    /** Where records of this address are, in lower case as domains publish them. */
    static Name owner(String address) {
        return OwnerName.of(EmailAddress.of(address)).getLast();
    }

    /** The whole certificate. */
    static Record full(String address, int usage, X509Certificate certificate) {
        return new SMIMEARecord(owner(address), DClass.IN, 60, usage, 0, 0, encoded(certificate));
    }

    /** Only its SHA-256. */
    static Record hash(String address, int usage, X509Certificate certificate) {
        try {
            return new SMIMEARecord(owner(address), DClass.IN, 60, usage, 0, 1,
                    MessageDigest.getInstance("SHA-256").digest(encoded(certificate)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Only its key. */
    static Record key(String address, int usage, X509Certificate certificate) {
        return new SMIMEARecord(owner(address), DClass.IN, 60, usage, 1, 0, certificate.getPublicKey().getEncoded());
    }

    static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
