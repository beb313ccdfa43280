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

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What takes the place of which stretch of a content. All new bytes go to one writer, so that many small ones need one file at most. */
final class Replacements {
    private record Replacement(long from, long to, long newFrom, long newTo) {
    }

    /** Writes new bytes. */
    @FunctionalInterface
    interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    private final Content original;
    private final Workspace workspace;
    /** Made when there is something to write, as most messages need nothing. */
    private Optional<ContentWriter> started = Optional.empty();
    private final List<Replacement> replacements = new ArrayList<>();

    Replacements(Content original, Workspace workspace) {
        this.original = original;
        this.workspace = workspace;
    }

    void add(long from, long to, Source bytes) throws IOException {
        ContentWriter writer = started.orElseGet(workspace::writer);
        started = Optional.of(writer);
        long newFrom = writer.size();
        bytes.writeTo(writer);
        replacements.add(new Replacement(from, to, newFrom, writer.size()));
    }

    int count() {
        return replacements.size();
    }

    /** Forgets all but the first {@code count}. */
    void keepFirst(int count) {
        replacements.subList(count, replacements.size()).clear();
    }

    /** The content with everything replaced; what is not replaced is not copied. */
    Content apply() throws IOException {
        if (replacements.isEmpty()) {
            return original;
        }
        Content written = started.orElseThrow().finish();
        replacements.sort(Comparator.comparingLong(Replacement::from));
        List<Content> pieces = new ArrayList<>();
        long position = 0;
        for (Replacement replacement : replacements) {
            pieces.add(original.slice(position, replacement.from()));
            pieces.add(written.slice(replacement.newFrom(), replacement.newTo()));
            position = replacement.to();
        }
        pieces.add(original.slice(position, original.size()));
        return Content.join(pieces);
    }
}
