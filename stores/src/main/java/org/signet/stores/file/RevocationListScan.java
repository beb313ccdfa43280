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
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.signet.ConfigurationException;
import org.signet.revocation.RevocationList;

/** One look at files of revocation lists: reads those that are new or changed, keeps what cannot be read as it was before. */
final class RevocationListScan {
    private static final Pattern NAME = Pattern.compile("(?i)[^.].*\\.(crl|pem|der|r[0-9]+)");

    /**
     * A file as it was read last.
     *
     * @param stamp as it is now
     * @param lists what it held when it could be read
     * @param problem why it cannot be read now
     */
    record Read(Optional<FileStamp> stamp, List<RevocationList> lists, Optional<String> problem) {
    }

    private final Map<Path, Read> before;
    private final Map<Path, Read> after = new LinkedHashMap<>();

    private RevocationListScan(Map<Path, Read> before) {
        this.before = before;
    }

    /** The files at these places, given what they were before. */
    static Map<Path, Read> of(List<Path> places, Map<Path, Read> before) {
        RevocationListScan scan = new RevocationListScan(before);
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                scan.lookAtDirectory(place);
            } else {
                scan.lookAtFile(place);
            }
        }
        return Collections.unmodifiableMap(scan.after);
    }

    private void lookAtDirectory(Path directory) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, file -> Files.isRegularFile(file))) {
            entries.forEach(files::add);
        } catch (IOException | DirectoryIteratorException unreadable) {
            // Perhaps it is only not mounted now: what was in it stays in use.
            before.keySet().stream().filter(file -> directory.equals(file.getParent())).forEach(files::add);
        }
        new TreeSet<>(files).stream().filter(file -> NAME.matcher(file.getFileName().toString()).matches()).forEach(this::lookAtFile);
    }

    private void lookAtFile(Path file) {
        Optional<Read> known = Optional.ofNullable(before.get(file));
        try {
            Optional<FileStamp> stamp = Optional.of(FileStamp.of(file));
            after.put(file, known.filter(read -> read.stamp().equals(stamp)).orElseGet(() -> read(file, stamp, known)));
        } catch (NoSuchFileException gone) {
            // Not among the files any more, so its lists are gone with it.
            return;
        } catch (IOException unreadable) {
            after.put(file, problem(Optional.empty(), known, file + " cannot be read"));
        }
    }

    private static Read read(Path file, Optional<FileStamp> stamp, Optional<Read> known) {
        try {
            return new Read(stamp, RevocationListFile.read(file), Optional.empty());
        } catch (ConfigurationException unusable) {
            return problem(stamp, known, unusable.getMessage());
        }
    }

    private static Read problem(Optional<FileStamp> stamp, Optional<Read> known, String reason) {
        return new Read(stamp, known.map(Read::lists).orElse(List.of()), Optional.of(reason));
    }
}
