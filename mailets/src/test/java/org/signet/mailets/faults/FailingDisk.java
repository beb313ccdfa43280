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
package org.signet.mailets.faults;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.spi.FileSystemProvider;
import java.util.Set;
import org.signet.mime.Workspace;

/** A directory on a disk that fails; all that a workspace there holds goes to files. */
public final class FailingDisk {
    private final Path directory;

    /** Files are really in that directory. */
    public FailingDisk(Path real, Faults faults) throws IOException {
        directory = mock(Path.class);
        FileSystem system = mock(FileSystem.class);
        FileSystemProvider provider = mock(FileSystemProvider.class);
        when(directory.getFileSystem()).thenReturn(system);
        when(system.supportedFileAttributeViews()).thenReturn(real.getFileSystem().supportedFileAttributeViews());
        when(system.provider()).thenReturn(provider);
        when(directory.resolve(any(String.class))).then(name -> {
            Path file = mock(Path.class);
            when(file.getFileSystem()).thenReturn(system);
            when(file.toString()).thenReturn(real.resolve(name.<String>getArgument(0)).toString());
            return file;
        });
        when(provider.newFileChannel(any(Path.class), any(), any(FileAttribute[].class))).then(call -> {
            Path file = Path.of(call.getArgument(0).toString());
            Set<? extends OpenOption> options = call.getArgument(1);
            return faults.io("file open", () -> new FailingChannel(FileChannel.open(file, options), faults));
        });
    }

    /** Scratch space there. */
    public Workspace workspace() {
        return Workspace.open(directory, 0);
    }
}
