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
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Takes away what was used longest ago until a cache is within its limits; touches no file that is not its own. */
record CacheSweep(CachePolicy policy, InstantSource clock) {
    static final String ENDING = ".fetched";
    static final String UNFINISHED = ".unfinished";

    private static final Duration ABANDONED = Duration.ofHours(1);

    private record Entry(Path file, long size, Instant used) {
    }

    void run() throws IOException {
        List<Entry> entries = entries();
        entries.sort(Comparator.comparing(Entry::used));
        long bytes = entries.stream().mapToLong(Entry::size).sum();
        int left = entries.size();
        for (Entry oldest : entries) {
            if (bytes <= policy.bytes() && left <= policy.entries()) {
                return;
            }
            Files.deleteIfExists(oldest.file());
            bytes -= oldest.size();
            left--;
        }
    }

    private List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(policy.folder(), "*{" + ENDING + "," + UNFINISHED + "}")) {
            for (Path file : files) {
                look(file, entries);
            }
        }
        return entries;
    }

    private void look(Path file, List<Entry> entries) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException gone) {
            // Another server has taken it away meanwhile.
            return;
        }
        Instant used = attributes.lastModifiedTime().toInstant();
        if (file.toString().endsWith(ENDING)) {
            entries.add(new Entry(file, attributes.size(), used));
        } else if (used.isBefore(clock.instant().minus(ABANDONED))) {
            Files.deleteIfExists(file);
        }
    }
}
