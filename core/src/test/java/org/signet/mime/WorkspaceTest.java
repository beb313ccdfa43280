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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.testkit.Messages;

class WorkspaceTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"0, 0, false", "0, 1, true", "10, 10, false", "10, 11, true", "5000, 5000, false", "5000, 5001, true",
        "70000, 200000, true"})
    void whatIsOverTheThresholdGoesToAFile(int threshold, int size, boolean file) throws IOException {
        byte[] bytes = Messages.binary(size);
        try (Workspace workspace = Workspace.open(directory, threshold)) {
            Content content = workspace.store(new Dribble(bytes, 777));

            assertThat(content instanceof FileContent).isEqualTo(file);
            assertThat(content.size()).isEqualTo(size);
            assertThat(content.open().readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void singleBytesAreWrittenToo() throws IOException {
        byte[] bytes = Messages.binary(70_000);
        try (Workspace workspace = Workspace.open(directory, 3)) {
            ContentWriter writer = workspace.writer();
            for (byte b : bytes) {
                writer.write(b);
            }
            assertThat(writer.size()).isEqualTo(70_000);
            assertThat(writer.finish().open().readAllBytes()).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true", "100, 0, true", "1000000, 0, false", "1000000, 200000, false", "1000000, 199990, false",
        "70000, 300000, true"})
    void whatIsPutStraightToItsPlaceIsKeptInOrder(int threshold, int expected, boolean file) throws IOException {
        byte[] bytes = Messages.binary(200_000);
        try (Workspace workspace = Workspace.open(directory, threshold)) {
            ContentWriter writer = workspace.writer(expected);
            for (int done = 0; done < bytes.length; done += 1000) {
                int from = done;
                writer.fill(1032, (target, offset) -> {
                    System.arraycopy(bytes, from, target, offset, 1000);
                    Arrays.fill(target, offset + 1000, offset + 1032, (byte) 'x');
                    return 1000;
                });
            }
            Content content = writer.finish();

            assertThat(content instanceof FileContent).isEqualTo(file);
            assertThat(content.open().readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void aFileHasNoNameFromTheStartOn() throws IOException {
        assumeTrue(isPosix(), "files keep their names while they are open where the file system is not POSIX");
        try (Workspace workspace = Workspace.open(directory, 0)) {
            workspace.store(new Dribble(Messages.binary(100), 10));

            assertThat(directory).isEmptyDirectory();
        }
    }

    @Test
    void aFileIsReadableByItsOwnerAlone() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(descriptors), "the permissions of a file without a name are seen through /proc only");
        try (Workspace workspace = Workspace.open(directory, 0)) {
            workspace.store(new Dribble(new byte[1], 1));
            Path file;
            try (Stream<Path> open = Files.list(descriptors)) {
                file = open.filter(descriptor -> target(descriptor).startsWith(directory.toString())).findFirst().orElseThrow();
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        }
    }

    @Test
    void nothingIsLeftAfterClosing() throws IOException {
        try (Workspace workspace = Workspace.open(directory, 0)) {
            workspace.store(new Dribble(Messages.binary(100), 10));
            workspace.writer().write(new byte[200_000]);
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void contentsInFilesEndWithTheWorkspace() throws IOException {
        Content content;
        try (Workspace workspace = Workspace.open(directory, 0)) {
            content = workspace.store(new Dribble(Messages.binary(100), 10));
        }
        assertThatThrownBy(() -> {
            try (InputStream in = content.open()) {
                in.read();
            }
        }).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsHandedOverOutlivesTheWorkspaceAndNothingElseDoes() throws IOException {
        byte[] bytes = Messages.binary(100);
        Content kept;
        Content other;
        try (Workspace heir = Workspace.open(directory.resolve("missing"), 0)) {
            try (Workspace workspace = Workspace.open(directory, 0)) {
                Content stored = workspace.store(new Dribble(bytes, 10));
                other = workspace.store(new Dribble(bytes, 10));
                kept = workspace.handOver(Content.join(Content.of(bytes), stored.slice(10, 20), stored.slice(30, 40)), heir);
            }
            assertThat(kept.slice(100, 110).toBytes(10)).isEqualTo(Arrays.copyOfRange(bytes, 10, 20));
            assertThatThrownBy(() -> other.toBytes(100)).isInstanceOf(ClosedChannelException.class);
        }
        assertThatThrownBy(() -> kept.toBytes(120)).isInstanceOf(ClosedChannelException.class);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void whatIsComputedIsComputedOnceForWhoGetsIt() throws IOException {
        byte[] bytes = Messages.binary(100);
        AtomicInteger computed = new AtomicInteger();
        Content content = Content.computed(bytes.length, out -> () -> {
            computed.incrementAndGet();
            out.write(bytes);
            return false;
        });
        try (Workspace workspace = Workspace.open(directory, 0); Workspace heir = Workspace.open(directory, 0)) {
            Content kept = workspace.handOver(content, heir);

            assertThat(kept.toBytes(100)).isEqualTo(bytes);
            assertThat(kept.toBytes(100)).isEqualTo(bytes);
            assertThat(computed).hasValue(1);
        }
    }

    @Test
    void whatIsInFilesOfOthersIsCopiedAndStaysWithThem() throws IOException {
        byte[] bytes = Messages.binary(100);
        try (Workspace others = Workspace.open(directory, 0); Workspace workspace = Workspace.open(directory, 0)) {
            Content content = Content.join(others.store(new Dribble(bytes, 10)), workspace.store(new Dribble(bytes, 10)));
            Content kept;
            try (Workspace heir = Workspace.open(directory, 0)) {
                kept = workspace.handOver(content, heir);
                assertThat(kept.toBytes(200)).isEqualTo(content.toBytes(200));
            }
            assertThat(content.toBytes(200)).hasSize(200);
            assertThatThrownBy(() -> kept.toBytes(200)).isInstanceOf(ClosedChannelException.class);
        }
    }

    @Test
    void aDirectoryThatIsMissingIsSaidAtTheFirstFile() throws IOException {
        try (Workspace workspace = Workspace.open(directory.resolve("missing"), 10)) {
            assertThat(workspace.store(new Dribble(new byte[10], 10)).size()).isEqualTo(10);
            assertThatThrownBy(() -> workspace.store(new Dribble(new byte[11], 11))).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aFinishedWriterTakesNoMore() throws IOException {
        try (Workspace workspace = Workspace.open(directory, 10)) {
            ContentWriter writer = workspace.writer();
            writer.write(1);
            Content content = writer.finish();

            assertThatThrownBy(() -> writer.write(new byte[5000])).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> writer.write(2)).isInstanceOf(IOException.class);
            assertThatThrownBy(writer::finish).isInstanceOf(IOException.class);
            assertThat(content.size()).isEqualTo(1);
        }
    }

    private boolean isPosix() throws IOException {
        return Files.getFileStore(directory).supportsFileAttributeView("posix");
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
