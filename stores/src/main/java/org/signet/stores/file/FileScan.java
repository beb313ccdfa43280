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
package org.signet.stores.file;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signet.ConfigurationException;
import org.signet.stores.keyfile.KeyFile;
import org.signet.stores.keyfile.KeyLocation;

/** One look at all files of a store: reads those that are new or changed, keeps what cannot be read as it was before. */
final class FileScan {
    private final FileSnapshot before;
    private final Map<Path, StoredFile> files = new LinkedHashMap<>();
    private final Map<Path, String> directoryProblems = new LinkedHashMap<>();

    private FileScan(FileSnapshot before) {
        this.before = before;
    }

    static FileSnapshot of(List<KeyLocation> files, List<KeyDirectory> directories, FileSnapshot before) {
        FileScan scan = new FileScan(before);
        files.forEach(scan::lookAtFile);
        directories.forEach(scan::lookAtDirectory);
        return scan.isUnchanged() ? before.withFiles(scan.files, scan.directoryProblems)
                : FileSnapshot.of(scan.files, scan.directoryProblems);
    }

    private void lookAtDirectory(KeyDirectory directory) {
        try {
            directory.files().stream().filter(file -> !files.containsKey(file.path())).forEach(this::lookAtFile);
        } catch (IOException unreadable) {
            // Perhaps it is only not mounted now: what was in it stays in use.
            Path path = directory.location().path();
            directoryProblems.put(path, "The directory " + path + " cannot be listed");
            before.files().forEach((file, stored) -> {
                if (path.equals(file.getParent())) {
                    files.putIfAbsent(file, stored);
                }
            });
        }
    }

    private void lookAtFile(KeyLocation location) {
        Path path = location.path();
        Optional<StoredFile> known = Optional.ofNullable(before.files().get(path));
        try {
            FileStamp stamp = FileStamp.of(path);
            files.put(path, known.filter(file -> file.isCurrent(stamp)).orElseGet(() -> read(location, stamp, known)));
        } catch (NoSuchFileException gone) {
            // Not among the files any more, so its keys and certificates are gone with it.
            return;
        } catch (IOException unreadable) {
            files.put(path, problem(known, path + " cannot be read"));
        }
    }

    private static StoredFile read(KeyLocation location, FileStamp stamp, Optional<StoredFile> known) {
        try {
            return StoredFile.read(stamp, KeyFile.read(location));
        } catch (ConfigurationException unusable) {
            return problem(known, unusable.getMessage());
        }
    }

    private static StoredFile problem(Optional<StoredFile> known, String reason) {
        return known.map(file -> file.withProblem(reason)).orElseGet(() -> StoredFile.neverRead(reason));
    }

    private boolean isUnchanged() {
        return contents(files).equals(contents(before.files()));
    }

    private static List<Optional<KeyFile>> contents(Map<Path, StoredFile> files) {
        return files.values().stream().map(StoredFile::content).toList();
    }
}
