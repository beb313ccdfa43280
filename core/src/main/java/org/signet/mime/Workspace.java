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

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The scratch space of one message: small content stays in memory, content above a threshold goes to a temporary file that only
 * the owner of the process may read.
 *
 * <p>Every file is deleted when the workspace is closed. On POSIX systems its name is removed as soon as it is open, so that
 * nothing stays behind even when the process is killed. Not for use by several threads at a time, though the contents are.
 */
public final class Workspace implements AutoCloseable {
    /** Bytes that a content may have before it goes to a file: 1 MiB. */
    public static final int DEFAULT_THRESHOLD = 1024 * 1024;

    private final Supplier<Path> directory;
    private final int threshold;
    private final List<Closeable> resources = new ArrayList<>();

    private Workspace(Supplier<Path> directory, int threshold) {
        this.directory = directory;
        this.threshold = threshold;
    }

    /** A workspace in the JVM's directory for temporary files, with the default threshold. */
    public static Workspace open() {
        return new Workspace(() -> Path.of(System.getProperty("java.io.tmpdir")), DEFAULT_THRESHOLD);
    }

    /** A workspace whose files, for content of more than {@code threshold} bytes, are in {@code directory}. */
    public static Workspace open(Path directory, int threshold) {
        return new Workspace(() -> directory, threshold);
    }

    /** A stream to write a new content to. */
    public ContentWriter writer() {
        return writer(0);
    }

    /**
     * A stream to write a new content to.
     *
     * @param expected how many bytes it may have; memory is taken for that many at once, and a file for more than the threshold
     */
    public ContentWriter writer(long expected) {
        return new ContentWriter(this, threshold, expected);
    }

    /** Everything that {@code in} has left. */
    public Content store(InputStream in) throws IOException {
        try (ContentWriter writer = writer()) {
            in.transferTo(writer);
            return writer.finish();
        }
    }

    /** A content that is not computed each time it is read: this one, or, where it is, a copy that is kept here. */
    public Content store(Content content) throws IOException {
        return TemporaryFiles.of(content).isPresent() ? content : copy(content);
    }

    private Content copy(Content content) throws IOException {
        try (ContentWriter writer = writer()) {
            content.writeTo(writer);
            return writer.finish();
        }
    }

    /** Has that closed with this workspace. */
    public void own(Closeable resource) {
        resources.add(resource);
    }

    /**
     * Lets a content outlive this workspace: the files that it is in go over to another one, and with it they are closed. What is computed
     * as it is read, or in files of others, is copied there.
     *
     * @return the content, to be read until the other workspace is closed
     * @throws IOException if something has to be copied and that fails; the files stay here then
     */
    public Content handOver(Content content, Workspace heir) throws IOException {
        Optional<List<FileChannel>> files = TemporaryFiles.of(content);
        if (files.isEmpty() || !resources.containsAll(files.get())) {
            return heir.copy(content);
        }
        resources.removeAll(files.get());
        heir.resources.addAll(files.get());
        return content;
    }

    FileChannel newFile() throws IOException {
        Path folder = directory.get();
        Path file = folder.resolve("signet-" + UUID.randomUUID() + ".tmp");
        FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
                StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE), ownerOnly(folder));
        resources.add(channel);
        return channel;
    }

    private static FileAttribute<?>[] ownerOnly(Path directory) {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))};
        }
        return new FileAttribute<?>[0];
    }

    /**
     * Deletes every temporary file, and closes what else belongs to this workspace; its contents can no longer be read.
     *
     * @throws IOException if something cannot be closed; the others are closed all the same
     */
    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (Closeable resource : resources) {
            try {
                resource.close();
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        resources.clear();
        if (failure != null) {
            throw failure;
        }
    }
}
