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

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.james.filesystem.api.FileSystem;
import org.signet.ConfigurationException;
import org.signet.configuration.BoundTrust;
import org.signet.configuration.Locations;
import org.signet.configuration.SmimeFile;
import org.signet.configuration.SmimeSettings;
import org.signet.fetch.Fetcher;
import org.signet.revocation.RevocationListSource;
import org.signet.stores.KeyRingSource;
import org.signet.stores.StoreNotice;
import org.signet.stores.file.FileStore;
import org.signet.stores.file.RevocationListStore;
import org.signet.stores.keyfile.KeyLocation;
import org.signet.stores.web.FetchPolicy;
import org.signet.stores.web.WebFetchers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The configuration that all mailets and matchers share, {@code conf/smime.xml}, and the stores of keys and certificates that it names.
 * James makes one for the whole server. The file is read when the first of them starts; a missing file says nothing.
 */
@Singleton
public final class SmimeConfiguration {
    private static final Logger LOGGER = LoggerFactory.getLogger(SmimeConfiguration.class);
    private static final String FILE = "file://conf/smime.xml";

    private final Locations locations;
    private final Map<List<KeyLocation>, KeyRingSource> stores = new HashMap<>();
    private final Map<List<Path>, RevocationListSource> lists = new HashMap<>();
    private final Map<FetchPolicy, Fetcher> fetchers = new HashMap<>();
    private Optional<SmimeFile> file = Optional.empty();

    @Inject
    public SmimeConfiguration(FileSystem fileSystem) {
        this.locations = new JamesLocations(fileSystem);
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

    private synchronized SmimeFile file() {
        if (file.isEmpty()) {
            file = Optional.of(SmimeFile.open(locations.resolve(FILE), locations));
        }
        return file.get();
    }

    /** Private keys with their certificates. */
    public KeyRingSource keys() {
        return shared("keys", settings().keys());
    }

    /** Certificates to encrypt to. */
    public KeyRingSource certificates() {
        return shared("certificates", settings().certificates());
    }

    /** The roots that are trusted for mail from some domains only. */
    public List<BoundTrust<KeyRingSource>> boundTrust() {
        return settings().boundTrust().stream()
                .map(bound -> new BoundTrust<>(bound.domains(), shared("trust", List.of(bound.certificates())))).toList();
    }

    /** The roots that are trusted for all mail; nothing where the file does not say anything of trust. */
    public Optional<KeyRingSource> trust() {
        return settings().trust().map(trust -> shared("trust", trust));
    }

    /** Certificates of authorities that messages may leave out. */
    public KeyRingSource intermediates() {
        return shared("intermediates", settings().intermediates());
    }

    /**
     * Opens a store of one mailet alone, and tells the log what an administrator should know of it.
     *
     * @param origin what names these locations, for messages, as {@code "the parameter keyStoreFileName"}
     * @throws ConfigurationException if a file is missing or cannot be used
     */
    public KeyRingSource open(String origin, List<KeyLocation> files) {
        try {
            FileStore store = FileStore.open(files);
            for (StoreNotice notice : store.notices(Instant.now())) {
                LOGGER.warn("{}", notice);
            }
            return store;
        } catch (ConfigurationException e) {
            throw new ConfigurationException(origin + ": " + e.getMessage());
        }
    }

    /**
     * Opens revocation lists; who names the same places shares them.
     *
     * @param origin what names these places, for messages, as {@code "the parameter crls"}
     * @throws ConfigurationException if a file is missing or cannot be used
     */
    public synchronized RevocationListSource revocationLists(String origin, List<String> places) {
        try {
            return lists.computeIfAbsent(places.stream().map(locations::resolve).toList(), RevocationListStore::open);
        } catch (ConfigurationException e) {
            throw new ConfigurationException(origin + ": " + e.getMessage());
        }
    }

    /**
     * What fetches as this policy allows; who has the same policy shares it, and all share what is kept.
     *
     * @throws ConfigurationException if the folder of the cache cannot be made or written to
     */
    public synchronized Fetcher fetcher(FetchPolicy policy) {
        return fetchers.computeIfAbsent(policy, allowed ->
                WebFetchers.open(allowed, Optional.of(settings().verification().fetching().cache(locations))));
    }

    private synchronized KeyRingSource shared(String element, List<KeyLocation> files) {
        return stores.computeIfAbsent(files, unopened -> open("conf/smime.xml: the element smime/" + element, unopened));
    }

}
