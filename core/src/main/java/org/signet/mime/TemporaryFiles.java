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
package org.signet.mime;

import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which temporary files a content is in. */
final class TemporaryFiles {
    private TemporaryFiles() {
    }

    /** Each once; nothing where some of the content is not stored at all, but computed as it is read. */
    static Optional<List<FileChannel>> of(Content content) {
        return isStored(content) ? Optional.of(files(content).distinct().toList()) : Optional.empty();
    }

    private static boolean isStored(Content content) {
        return switch (content) {
            case MemoryContent memory -> true;
            case FileContent file -> true;
            case ComputedContent computed -> false;
            case JoinedContent joined -> joined.parts().stream().allMatch(TemporaryFiles::isStored);
        };
    }

    private static Stream<FileChannel> files(Content content) {
        return switch (content) {
            case MemoryContent memory -> Stream.empty();
            case FileContent file -> Stream.of(file.channel());
            case ComputedContent computed -> Stream.empty();
            case JoinedContent joined -> joined.parts().stream().flatMap(TemporaryFiles::files);
        };
    }
}
