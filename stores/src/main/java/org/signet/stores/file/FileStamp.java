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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;

/**
 * What tells that a file has changed without reading it. The inode is among it, because a file that was moved over another one may be
 * older than that.
 *
 * @param modified time of the last change
 * @param size in bytes
 * @param inode the file's identity, where the file system has such
 */
public record FileStamp(FileTime modified, long size, Optional<Object> inode) {
    public FileStamp {
        Objects.requireNonNull(modified);
        Objects.requireNonNull(inode);
    }

    /**
     * The stamp of a file as it is now; symbolic links are followed.
     *
     * @throws java.nio.file.NoSuchFileException if there is none
     */
    public static FileStamp of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileStamp(attributes.lastModifiedTime(), attributes.size(), Optional.ofNullable(attributes.fileKey()));
    }
}
