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
package org.signet.james.configuration;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.filesystem.api.FileSystem;
import org.apache.james.metrics.api.MetricFactory;
import org.signet.ConfigurationException;
import org.signet.algorithm.CryptoProviders;
import org.signet.cache.CacheObservers;
import org.signet.configuration.FileStores;
import org.signet.configuration.Locations;
import org.signet.configuration.OpenStores;
import org.signet.configuration.RevocationSources;
import org.signet.configuration.SmimeFile;
import org.signet.configuration.SmimeSettings;
import org.signet.configuration.TrustSource;
import org.signet.encrypt.RecipientEncoders;
import org.signet.james.metrics.CacheMetrics;
import org.signet.rules.RuleBook;
import org.signet.stores.KeyRingSource;
import org.signet.stores.keyfile.KeyLocation;

/**
 * The configuration that all mailets and matchers share, {@code conf/smime.xml}, and the stores of keys and certificates that it names.
 * James makes one for the whole server. The file is read when the first of them starts; a missing file says nothing.
 */
@Singleton
public final class SmimeConfiguration {
    private static final String FILE = "file://conf/smime.xml";

    private final Locations locations;
    private final CacheObservers caches;
    private final RecipientEncoders recipientEncoders;
    private final FileStores files = new FileStores();
    private Optional<SmimeFile> file = Optional.empty();
    private Optional<RevocationSources> revocation = Optional.empty();
    private Optional<OpenStores> stores = Optional.empty();
    private boolean closed;

    @Inject
    public SmimeConfiguration(FileSystem fileSystem, MetricFactory metrics) {
        this.locations = new JamesLocations(fileSystem);
        this.caches = new CacheMetrics(metrics);
        this.recipientEncoders = new RecipientEncoders(caches.of("recipients"));
    }

    /** Observes caches for the metrics of James. */
    public CacheObservers caches() {
        return caches;
    }

    /** What encrypts to recipients, remembered for all mailets. */
    public RecipientEncoders recipientEncoders() {
        return recipientEncoders;
    }

    /** Finds files as James does. */
    public Locations locations() {
        return locations;
    }

    /**
     * What the file said at the start.
     *
     * @throws ConfigurationException if it cannot be understood
     */
    public SmimeSettings settings() {
        return file().settings();
    }

    /**
     * The rules of the file as they are now, to be asked for at every mail; nothing where the file has none. A broken edit leaves the
     * former rules in use.
     *
     * @throws ConfigurationException if the file could not be understood at the start
     */
    public Optional<RuleBook> rules() {
        return file().rules();
    }

    private synchronized SmimeFile file() {
        if (file.isEmpty()) {
            // James must not start with a provider that cannot be had, and then fail at the first mail.
            CryptoProviders.standard();
            file = Optional.of(SmimeFile.open(locations.resolve(FILE), locations));
        }
        return file.get();
    }

    /**
     * The keys and certificates that the file names; opened for the first who asks, and closed when James stops.
     *
     * @throws ConfigurationException if one of the stores cannot be used as it is configured
     */
    public synchronized OpenStores stores() {
        if (closed) {
            throw new IllegalStateException("James is stopping: the stores of keys and certificates are closed");
        }
        if (stores.isEmpty()) {
            stores = Optional.of(OpenStores.open(settings(), files, revocation(), caches));
        }
        return stores.get();
    }

    /** The stores of {@link #stores()}, if somebody has had them opened. */
    public synchronized Optional<OpenStores> openStores() {
        return stores;
    }

    /**
     * What of the configuration and of its files is not as an administrator wants it, one sentence each; what was there before is in use.
     *
     * @throws ConfigurationException if the file could not be understood at the start
     */
    public List<String> problems() {
        return Stream.concat(file().problem().stream().map(reason -> reason + " The rules that it had before stay in use."),
                files.problems().stream().map(reason -> reason + "; what was read before stays in use.")).toList();
    }

    /** Closes what is open. James calls it when it stops. */
    @PreDestroy
    public synchronized void close() {
        closed = true;
        stores.ifPresent(OpenStores::close);
        stores = Optional.empty();
    }

    /** The roots that are trusted; nothing where the file does not say anything of trust. */
    public Optional<TrustSource> trust() {
        return TrustSource.open(settings(), files);
    }

    /** Certificates of authorities that messages may leave out. */
    public KeyRingSource intermediates() {
        return shared("intermediates", settings().intermediates());
    }

    /**
     * Opens a store of files, and tells the log what an administrator should know of it; who names the same files shares it.
     *
     * @param origin what names these locations, for messages, as {@code "the parameter keyStoreFileName"}
     * @throws ConfigurationException if a file is missing or cannot be used
     */
    public KeyRingSource open(String origin, List<KeyLocation> locations) {
        return files.open(origin, locations);
    }

    /** Opens revocation lists, and what fetches; shared by all. */
    public synchronized RevocationSources revocation() {
        if (revocation.isEmpty()) {
            revocation = Optional.of(new RevocationSources(locations, settings().verification().fetching(), caches));
        }
        return revocation.get();
    }

    private KeyRingSource shared(String element, List<KeyLocation> locations) {
        return open("conf/smime.xml: the element smime/" + element, locations);
    }
}
