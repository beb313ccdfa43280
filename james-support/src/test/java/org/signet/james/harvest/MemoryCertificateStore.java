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
package org.signet.james.harvest;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signet.TemporaryFailureException;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.stores.CertificateRecord;
import org.signet.stores.CertificateState;
import org.signet.stores.CertificateStore;
import org.signet.stores.Provenance;

/** A store that forgets everything at its end, and that can be unplugged. */
final class MemoryCertificateStore implements CertificateStore {
    private final Map<String, CertificateRecord> records = new LinkedHashMap<>();
    private final Map<String, byte[]> capabilities = new LinkedHashMap<>();
    private boolean unplugged;

    void unplug() {
        unplugged = true;
    }

    Optional<byte[]> capabilitiesOf(X509Certificate certificate) {
        return Optional.ofNullable(capabilities.get(fingerprint(certificate)));
    }

    @Override
    public boolean add(X509Certificate certificate, CertificateState state, Provenance provenance, Optional<byte[]> able)
            throws TemporaryFailureException {
        if (unplugged) {
            throw new TemporaryFailureException("the store is unplugged");
        }
        String fingerprint = fingerprint(certificate);
        able.ifPresent(der -> capabilities.put(fingerprint, der));
        CertificateRecord known = records.get(fingerprint);
        if (known != null && known.state().compareTo(state) >= 0) {
            return false;
        }
        records.put(fingerprint, new CertificateRecord(certificate, state, known == null ? provenance : known.provenance()));
        return true;
    }

    @Override
    public List<CertificateRecord> list() {
        return new ArrayList<>(records.values());
    }

    @Override
    public boolean remove(String fingerprint) {
        return records.remove(fingerprint) != null;
    }

    @Override
    public boolean approve(String fingerprint) {
        CertificateRecord known = records.get(fingerprint);
        boolean waits = known != null && known.state() == CertificateState.QUARANTINED;
        if (waits) {
            records.put(fingerprint, new CertificateRecord(known.certificate(), CertificateState.ACCEPTED, known.provenance()));
        }
        return waits;
    }

    static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(DigestAlgorithm.SHA256.hash(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
