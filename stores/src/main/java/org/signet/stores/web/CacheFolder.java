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
package org.signet.stores.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Optional;
import org.signet.ConfigurationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of a cache. What goes wrong with them is logged, and then it is as if they were not there. */
final class CacheFolder {
    private static final Logger LOG = LoggerFactory.getLogger(CacheFolder.class);
    private static final int LONGEST_FILE = 64 << 20;

    private final CachePolicy policy;
    private final CacheSweep sweep;
    private final InstantSource clock;

    private CacheFolder(CachePolicy policy, InstantSource clock) {
        this.policy = policy;
        this.sweep = new CacheSweep(policy, clock);
        this.clock = clock;
    }

    static CacheFolder open(CachePolicy policy, InstantSource clock) {
        Path folder = policy.folder();
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, onlyOurs(folder, "rwx------"));
            }
            CacheFolder opened = new CacheFolder(policy, clock);
            Files.delete(opened.temporaryFile());
            return opened;
        } catch (IOException e) {
            throw new ConfigurationException("The cache folder " + folder + " cannot be made or written to", e);
        }
    }

    /** The content that is kept under this name, if it is still of use. */
    Optional<byte[]> read(String name) {
        Path file = policy.folder().resolve(name + CacheSweep.ENDING);
        try {
            if (Files.size(file) > LONGEST_FILE) {
                return Optional.empty();
            }
            Optional<CacheEntry> entry = CacheEntry.decode(Files.readAllBytes(file)).filter(kept -> clock.instant().isBefore(kept.until()));
            if (entry.isEmpty()) {
                Files.deleteIfExists(file);
                return Optional.empty();
            }
            // The time of the file is that of its last use.
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return entry.map(CacheEntry::content);
        } catch (NoSuchFileException notKept) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}", file, e.toString());
            return Optional.empty();
        }
    }

    void write(String name, CacheEntry entry) {
        byte[] encoded = entry.encoded();
        if (encoded.length > Math.min(policy.bytes(), LONGEST_FILE)) {
            return;
        }
        try {
            Path temporary = temporaryFile();
            try {
                Files.write(temporary, encoded);
                Files.setLastModifiedTime(temporary, FileTime.from(clock.instant()));
                Files.move(temporary, policy.folder().resolve(name + CacheSweep.ENDING), StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
            sweep.run();
        } catch (IOException e) {
            LOG.warn("Nothing can be kept in {}: {}", policy.folder(), e.toString());
        }
    }

    private Path temporaryFile() throws IOException {
        return Files.createTempFile(policy.folder(), "", CacheSweep.UNFINISHED, onlyOurs(policy.folder(), "rw-------"));
    }

    private static FileAttribute<?>[] onlyOurs(Path folder, String permissions) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
