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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.signet.MalformedMessageException;

/** {@link TransferSafeRewriter} on strings, of which each character is one byte. */
final class Rewriting {

    private Rewriting() {
    }

    static String rewrite(String entity) throws IOException, MalformedMessageException {
        return rewrite(entity, Workspace.DEFAULT_THRESHOLD);
    }

    static String rewrite(String entity, int threshold) throws IOException, MalformedMessageException {
        try (Workspace workspace = Workspace.open(Path.of(System.getProperty("java.io.tmpdir")), threshold)) {
            Content content = workspace.store(new ByteArrayInputStream(entity.getBytes(StandardCharsets.ISO_8859_1)));
            MimeEntity safe = TransferSafeRewriter.rewrite(MimeEntity.of(content), workspace);
            return new String(safe.content().toBytes(Integer.MAX_VALUE), StandardCharsets.ISO_8859_1);
        }
    }

    static String crlf(String text) {
        return text.replace("\n", "\r\n");
    }
}
