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
package org.signet.configuration;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.signet.ConfigurationException;
import org.signet.TemporaryFailureException;
import org.signet.cache.CacheObservers;
import org.signet.cert.CertificateSource;
import org.signet.cert.DecryptionKeySource;
import org.signet.cert.SigningIdentitySource;
import org.signet.encrypt.CapabilitySource;
import org.signet.encrypt.ChosenCertificates;
import org.signet.stores.CertificateRecord;
import org.signet.stores.CertificateStore;
import org.signet.stores.CertificateTrust;
import org.signet.stores.ChainTrust;
import org.signet.stores.CombinedCertificateSource;
import org.signet.stores.CombinedDecryptionKeySource;
import org.signet.stores.CombinedSigningIdentitySource;
import org.signet.stores.KeyEntry;
import org.signet.stores.KeyRingSource;
import org.signet.stores.PrivateKeyStore;
import org.signet.stores.RingCertificateSource;
import org.signet.stores.RingDecryptionKeySource;
import org.signet.stores.RingSigningIdentitySource;
import org.signet.stores.SigningKeyChoice;
import org.signet.stores.Store;
import org.signet.stores.StoreSettings;
import org.signet.stores.file.FileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys and certificates that {@code conf/smime.xml} names, open, as one store: first the files of the elements {@code certificates}
 * and {@code keys}, then those of {@code stores} in their order.
 */
public final class OpenStores implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(OpenStores.class);

    private final SmimeSettings settings;
    private final FileStore keys;
    private final FileStore certificates;
    private final FileStores files;
    private final RevocationSources revocation;
    private final List<Store> stores;

    private OpenStores(SmimeSettings settings, FileStores files, RevocationSources revocation, CacheObservers caches) {
        this.settings = settings;
        this.keys = files.open(SmimeXml.NAME + ": the element smime/keys", settings.keys());
        this.certificates = files.open(SmimeXml.NAME + ": the element smime/certificates", settings.certificates());
        this.files = files;
        this.revocation = revocation;
        this.stores = openAll(settings, files, caches);
    }

    /**
     * Opens all of them.
     *
     * @param files opens those that are files, and shares them with others
     * @param revocation where it is found out whether the certificates of recipients were revoked
     * @param caches want to know of look-ups
     * @throws ConfigurationException if one cannot be used as it is configured; none is open then
     */
    public static OpenStores open(SmimeSettings settings, FileStores files, RevocationSources revocation, CacheObservers caches) {
        return new OpenStores(settings, files, revocation, caches);
    }

    private static List<Store> openAll(SmimeSettings settings, FileStores files, CacheObservers caches) {
        CertificateTrust trust = settings.stores().isEmpty() ? CertificateTrust.NONE : CurrentChains.of(settings, files)
                .<CertificateTrust>map(chains -> new ChainTrust(chains::get)).orElse(CertificateTrust.NONE);
        List<Store> open = new ArrayList<>();
        boolean complete = false;
        try {
            for (StoreSettings unopened : settings.stores()) {
                Store store = unopened.trusting(trust).observedBy(caches).open();
                open.add(store);
                if (store instanceof FileStore file) {
                    files.add(file);
                }
            }
            complete = true;
            return List.copyOf(open);
        } catch (ConfigurationException e) {
            throw e.getMessage().startsWith(SmimeXml.NAME) ? e
                    : new ConfigurationException(SmimeXml.NAME + ": the element smime/stores: " + e.getMessage());
        } finally {
            if (!complete) {
                open.forEach(Store::close);
            }
        }
    }

    /**
     * Certificates to encrypt to, those of this server's own keys too; nothing where the configuration names no place of certificates. They
     * are valid now, fit for encryption, not revoked as far as is known, and the newest first.
     *
     * @throws ConfigurationException if trust is required and no root is trusted, or a file of roots or revocation lists cannot be used
     */
    public Optional<CertificateSource> certificates() {
        Optional<CurrentRecipientTrust> trust = CurrentRecipientTrust.of(settings, files, revocation);
        List<CertificateSource> further = of(Store::certificates);
        if (settings.certificates().isEmpty() && further.isEmpty()) {
            return Optional.empty();
        }
        // Each is chosen from by itself: a revoked certificate in one does not hide a good one in the next.
        return Optional.of(new CombinedCertificateSource(Stream.concat(
                Stream.of(new RingCertificateSource(certificates), new RingCertificateSource(keys)), further.stream())
                .map(source -> trust.map(judge -> judge.chosen(source)).orElseGet(() -> new ChosenCertificates(source))).toList()));
    }

    /** What is known of what the owners of certificates can decrypt: what stores know, and then what the certificates themselves say. */
    public CapabilitySource capabilities() {
        return CapabilitySource.inOrder(Stream.concat(of(Store::capabilities).stream(), Stream.of(CapabilitySource.CERTIFICATES)).toList());
    }

    /** Keys whose certificates name the signer's address; nothing where the configuration names no place of keys. */
    public Optional<SigningIdentitySource> personalSigning() {
        return signing(SigningKeyChoice.NONE);
    }

    /**
     * The same, and after all of them the keys that sign for those without one.
     *
     * @throws ConfigurationException if one of the latter is not there
     */
    public Optional<SigningIdentitySource> signing() {
        return signing(settings.signing());
    }

    private Optional<SigningIdentitySource> signing(SigningKeyChoice choice) {
        SigningIdentitySource own = new RingSigningIdentitySource(keys, SigningKeyChoice.NONE);
        SigningIdentitySource forOthers = new RingSigningIdentitySource(keys, choice);
        List<SigningIdentitySource> further = of(Store::signing);
        return settings.keys().isEmpty() && further.isEmpty() ? Optional.empty()
                : Optional.of(new CombinedSigningIdentitySource(
                        Stream.of(List.of(own), further, List.of(forOthers)).flatMap(List::stream).toList()));
    }

    /** Keys to decrypt with; nothing where the configuration names no place of keys. */
    public Optional<DecryptionKeySource> decryption() {
        List<DecryptionKeySource> further = of(Store::decryption);
        return settings.keys().isEmpty() && further.isEmpty() ? Optional.empty()
                : Optional.of(new CombinedDecryptionKeySource(
                        Stream.concat(Stream.of(new RingDecryptionKeySource(keys)), further.stream()).toList()));
    }

    /** The keys in files that the element {@code keys} names; those of domains and the default key are among them. */
    public KeyRingSource keys() {
        return keys;
    }

    /** The certificates that are at hand without asking a server. */
    public List<KeyRingSource> certificateRings() {
        return Stream.concat(Stream.of(certificates), rings(stores)).toList();
    }

    /** The private keys that are at hand without asking a server. */
    public List<KeyRingSource> keyRings() {
        return Stream.concat(Stream.of(keys), rings(stores)).toList();
    }

    /** Where certificates can be put: the first store that takes them. */
    public Optional<CertificateStore> writableCertificates() {
        return of(Store::writableCertificates).stream().findFirst();
    }

    /** Where private keys can be put: the first store that takes them. */
    public Optional<PrivateKeyStore> writableKeys() {
        return of(Store::writableKeys).stream().findFirst();
    }

    /**
     * Which stores cannot be asked now, each with its name and why, as parts of a sentence. All are asked at once.
     *
     * @param patience how long is waited for their answers
     */
    public List<String> problems(Duration patience) {
        return new StoreProbe(patience).problems(stores);
    }

    /**
     * The certificates of all private keys that can be listed: those in files, and those in stores that private keys can be put into. What
     * cannot be listed now is left out.
     */
    public List<X509Certificate> keyCertificates() {
        List<X509Certificate> found = new ArrayList<>();
        Stream.concat(Stream.of(keys), rings(stores)).forEach(ring -> ring.current().entries().stream().map(KeyEntry::certificate)
                .forEach(found::add));
        for (PrivateKeyStore store : of(Store::writableKeys)) {
            try {
                store.list().stream().map(CertificateRecord::certificate).forEach(found::add);
            } catch (TemporaryFailureException notNow) {
                LOGGER.debug("The private keys of a store cannot be listed now: {}", notNow.getMessage());
            }
        }
        return found;
    }

    /** The stores of the element {@code stores}, in their order. */
    public List<Store> stores() {
        return stores;
    }

    private static Stream<KeyRingSource> rings(List<Store> stores) {
        return stores.stream().filter(KeyRingSource.class::isInstance).map(KeyRingSource.class::cast);
    }

    private <T> List<T> of(Function<Store, Optional<T>> part) {
        return stores.stream().flatMap(store -> part.apply(store).stream()).toList();
    }

    /** Closes the stores of the element {@code stores}. */
    @Override
    public void close() {
        stores.forEach(Store::close);
    }
}
