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

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.signet.ConfigurationException;
import org.signet.stores.file.FileStore;
import org.signet.stores.keyfile.KeyLocation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stores of files that are open. The log is told what an administrator should know of each. */
public final class FileStores {
    private static final Logger LOGGER = LoggerFactory.getLogger(FileStores.class);

    private final Map<List<KeyLocation>, FileStore> shared = new HashMap<>();
    private final List<FileStore> all = new ArrayList<>();

    /**
     * Opens a store; who names the same files shares it.
     *
     * @param origin what names these files, for messages, as {@code "the parameter keyStoreFileName"}
     * @throws ConfigurationException if a file is missing or cannot be used
     */
    public synchronized FileStore open(String origin, List<KeyLocation> files) {
        return shared.computeIfAbsent(files, unopened -> add(opened(origin, unopened)));
    }

    /** Tells the log of a store that was opened elsewhere, and counts it among the others. */
    synchronized FileStore add(FileStore store) {
        store.notices(Instant.now()).forEach(notice -> LOGGER.warn("{}", notice));
        all.add(store);
        return store;
    }

    private static FileStore opened(String origin, List<KeyLocation> files) {
        try {
            return FileStore.open(files);
        } catch (ConfigurationException e) {
            throw new ConfigurationException(origin + ": " + e.getMessage());
        }
    }

    /** All of them, in the order of opening. */
    public synchronized List<FileStore> all() {
        return List.copyOf(all);
    }

    /** Why files cannot be used as they are now, one sentence each; what they held before is in use. */
    public List<String> problems() {
        return all().stream().flatMap(store -> store.problems().stream()).distinct().toList();
    }
}
