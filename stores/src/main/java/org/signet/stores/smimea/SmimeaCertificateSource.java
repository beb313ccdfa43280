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

import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.signet.MalformedMessageException;
import org.signet.TemporaryFailureException;
import org.signet.cert.CertificateSource;
import org.signet.cert.EmailAddress;
import org.signet.stores.CertificateTrust;
import org.signet.stores.RecipientChoice;
import org.signet.stores.keyfile.EncodedCertificates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xbill.DNS.Name;
import org.xbill.DNS.SMIMEARecord;
import org.xbill.DNS.TLSARecord;

/**
 * The certificates in the SMIMEA records of an address. Records that only hold a hash or a key give none, for there is nothing to encrypt
 * to in them; certificates of authorities help to prove the others.
 */
final class SmimeaCertificateSource implements CertificateSource {
    private static final Logger LOGGER = LoggerFactory.getLogger(SmimeaCertificateSource.class);

    private final SmimeaSettings settings;
    private final String name;
    private final SmimeaLookUp lookUp;
    private final InstantSource clock;

    SmimeaCertificateSource(SmimeaSettings settings, String name, SmimeaLookUp lookUp, InstantSource clock) {
        this.settings = settings;
        this.name = name;
        this.lookUp = lookUp;
        this.clock = clock;
    }

    @Override
    public List<X509Certificate> find(EmailAddress address) throws TemporaryFailureException {
        if (!settings.isAskedFor(address)) {
            return List.of();
        }
        for (Name owner : OwnerName.of(address)) {
            switch (ask(address, owner)) {
                case Proof.Missing() -> {
                    return List.of();
                }
                case Proof.Given(List<SMIMEARecord> records) when !records.isEmpty() -> {
                    return certificates(address, records);
                }
                case Proof.Given none -> LOGGER.debug("There is nothing at {}", owner);
            }
        }
        return List.of();
    }

    private Proof ask(EmailAddress address, Name owner) throws TemporaryFailureException {
        try {
            return lookUp.records(owner);
        } catch (TemporaryFailureException e) {
            throw new TemporaryFailureException("The certificates of " + address + " could not be looked up in " + name + ": "
                    + e.getMessage(), e);
        }
    }

    private List<X509Certificate> certificates(EmailAddress address, List<SMIMEARecord> records) {
        List<X509Certificate> given = new ArrayList<>();
        Set<X509Certificate> vouchedFor = new HashSet<>();
        for (SMIMEARecord record : records) {
            certificate(record).ifPresent(certificate -> {
                given.add(certificate);
                if (record.getCertificateUsage() == TLSARecord.CertificateUsage.DOMAIN_ISSUED_CERTIFICATE) {
                    vouchedFor.add(certificate);
                }
            });
        }
        CertificateTrust trust = (certificate, others, named, at) -> vouchedFor.contains(certificate)
                || isEndEntity(certificate, records) && settings.trust().isTrusted(certificate, others, named, at);
        List<X509Certificate> found = new RecipientChoice(Optional.of(trust), clock).of(address, given);
        if (found.isEmpty()) {
            LOGGER.info("{} SMIMEA records of {} hold no certificate that can be used: hashes and keys cannot be encrypted to, and"
                    + " certificates have to name the address, be valid and, of usage 1, trusted", records.size(), address);
        }
        return found;
    }

    private static boolean isEndEntity(X509Certificate certificate, List<SMIMEARecord> records) {
        return records.stream().filter(record -> record.getCertificateUsage() == TLSARecord.CertificateUsage.SERVICE_CERTIFICATE_CONSTRAINT)
                .anyMatch(record -> certificate(record).filter(certificate::equals).isPresent());
    }

    private static Optional<X509Certificate> certificate(SMIMEARecord record) {
        if (record.getSelector() != TLSARecord.Selector.FULL_CERTIFICATE || record.getMatchingType() != TLSARecord.MatchingType.EXACT) {
            return Optional.empty();
        }
        try {
            List<X509Certificate> certificates = EncodedCertificates.read(record.getCertificateAssociationData());
            return certificates.size() == 1 ? Optional.of(certificates.getFirst()) : Optional.empty();
        } catch (MalformedMessageException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "SmimeaCertificateSource[" + name + "]";
    }
}
