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
package org.signet.stores;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.signet.cert.CertificateEmails;
import org.signet.cert.CertificatePurpose;
import org.signet.cert.EmailAddress;
import org.signet.cert.TrustAnchors;
import org.signet.decrypt.DecryptionKey;
import org.signet.decrypt.RecipientHint;
import org.signet.encrypt.RecipientCertificates;

/**
 * The keys and certificates of a store at one moment: immutable, and quick to search. The sources of keys and certificates each look into
 * the ring that a {@link KeyRingSource} has at the time.
 */
public final class KeyRing {
    private final List<KeyEntry> entries;
    private final List<StoredCertificate> certificates;
    private final List<X509Certificate> distinct;
    private final Map<EmailAddress, List<KeyEntry>> entriesByMailbox = new HashMap<>();
    private final Map<EmailAddress, List<X509Certificate>> certificatesByMailbox = new HashMap<>();
    private final TrustAnchors trustAnchors;

    private KeyRing(Collection<KeyEntry> entries, Collection<StoredCertificate> certificates) {
        this.entries = entries.stream().sorted(Comparator.comparing(KeyEntry::certificate, RecipientCertificates.NEWEST_FIRST)).toList();
        this.certificates = List.copyOf(certificates);
        this.distinct = certificates.stream().map(StoredCertificate::certificate).distinct()
                .sorted(RecipientCertificates.NEWEST_FIRST).toList();
        this.entries.forEach(entry -> mailboxes(entry.certificate())
                .forEach(mailbox -> entriesByMailbox.computeIfAbsent(mailbox, unused -> new ArrayList<>()).add(entry)));
        this.distinct.forEach(certificate -> mailboxes(certificate)
                .forEach(mailbox -> certificatesByMailbox.computeIfAbsent(mailbox, unused -> new ArrayList<>()).add(certificate)));
        Set<X509Certificate> personal = new HashSet<>();
        entries.stream().map(KeyEntry::certificate).filter(certificate -> !CertificatePurpose.isAuthority(certificate))
                .forEach(personal::add);
        this.trustAnchors = TrustAnchors.of(distinct.stream().filter(certificate -> !personal.contains(certificate)).toList());
    }

    /** The ring of these keys and certificates; the certificates of the keys need not be named again. */
    public static KeyRing of(Collection<KeyEntry> entries, Collection<StoredCertificate> certificates) {
        Set<X509Certificate> named = new HashSet<>();
        certificates.forEach(certificate -> named.add(certificate.certificate()));
        Set<StoredCertificate> all = new LinkedHashSet<>(certificates);
        entries.stream().filter(entry -> !named.contains(entry.certificate()))
                .forEach(entry -> all.add(new StoredCertificate(entry.origin(), entry.certificate())));
        return new KeyRing(entries, all);
    }

    /** All keys, that with the newest certificate first. */
    public List<KeyEntry> entries() {
        return entries;
    }

    /** All certificates, those of the keys too; one that is in several places is several times in the list. */
    public List<StoredCertificate> certificates() {
        return certificates;
    }

    /** The keys whose certificate names this address, the newest first, expired ones included; the local part is compared without case. */
    public List<KeyEntry> entriesOf(EmailAddress address) {
        return entriesByMailbox.getOrDefault(mailbox(address), List.of());
    }

    /** The keys that this reference means, the newest first, expired ones included. */
    public List<KeyEntry> entriesOf(KeyReference reference) {
        return entries.stream().filter(reference::means).toList();
    }

    /** The keys that a message may mean by this hint, the newest first. */
    public List<DecryptionKey> keysOf(RecipientHint hint) {
        Map<X509Certificate, DecryptionKey> found = new LinkedHashMap<>();
        entries.stream().map(KeyEntry::decryptionKey).filter(key -> key.answersTo(hint))
                .forEach(key -> found.putIfAbsent(key.certificate(), key));
        return List.copyOf(found.values());
    }

    /** The certificates to encrypt to that address with at this instant, the newest first. */
    public List<X509Certificate> recipientCertificates(EmailAddress address, Instant at) {
        return RecipientCertificates.usable(certificatesByMailbox.getOrDefault(mailbox(address), List.of()), at);
    }

    /** All certificates as what an administrator trusts; but those of people whose keys are here are not trusted for that alone. */
    public TrustAnchors trustAnchors() {
        return trustAnchors;
    }

    /** All certificates, each once, as those that help to build the path from a signer's certificate to a trusted one. */
    public List<X509Certificate> intermediates() {
        return distinct;
    }

    private static List<EmailAddress> mailboxes(X509Certificate certificate) {
        return CertificateEmails.of(certificate).stream().map(KeyRing::mailbox).distinct().toList();
    }

    private static EmailAddress mailbox(EmailAddress address) {
        return new EmailAddress(address.localPart().toLowerCase(Locale.ROOT), address.domain());
    }

    @Override
    public String toString() {
        return "KeyRing[" + entries.size() + " keys, " + certificates.size() + " certificates]";
    }
}
