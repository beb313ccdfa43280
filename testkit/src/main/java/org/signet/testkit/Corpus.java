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
package org.signet.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * S/MIME that nobody in this project wrote. It is not part of the project: it lies beside it, in {@code ../shared/corpus}, or is absent,
 * and then every test that asks for it is skipped and says so.
 */
public final class Corpus {

    private static final String VERDICTS = "VERDICTS.tsv";

    private Corpus() {
    }

    /** Whether the corpus lies beside the project. */
    public static boolean isAvailable() {
        return find().isPresent();
    }

    /** A file by its path within the corpus, {@code johnny/…} for example. */
    public static Path file(String path) {
        Path file = required().resolve(path);
        Assumptions.assumeTrue(Files.isRegularFile(file), () -> "The corpus has no file " + path);
        return file;
    }

    /** The bytes of a file of the corpus. */
    public static byte[] bytes(String path) {
        try {
            return Files.readAllBytes(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is known of each file, in the order of the table. */
    public static List<CorpusVerdict> verdicts() {
        try (Stream<String> lines = Files.lines(required().resolve(VERDICTS))) {
            return lines.skip(1).filter(line -> !line.isBlank()).map(CorpusVerdict::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path required() {
        return find().orElseGet(() -> Assumptions.abort("There is no ../shared/corpus beside " + ProjectRoot.find()));
    }

    /** Beside the project, or further up: a git worktree may lie deeper than the project itself. */
    private static Optional<Path> find() {
        return Stream.iterate(ProjectRoot.find().getParent(), Objects::nonNull, Path::getParent)
            .map(directory -> directory.resolve("shared").resolve("corpus"))
            .filter(directory -> Files.isRegularFile(directory.resolve(VERDICTS)))
            .findFirst();
    }
}
