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
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.signet.MalformedMessageException;
import org.signet.cache.Lazy;

/**
 * A message or body part (RFC 2045 §2.4), byte for byte as received: header fields, the empty line, and the body, in memory or in a
 * temporary file. Immutable; nothing else in Signet touches bytes of a message.
 */
public final class MimeEntity {
    private static final byte[] CRLF = {'\r', '\n'};
    private static final byte[] LF = {'\n'};

    private final Headers headers;
    private final byte[] separator;
    private final Content body;
    private final Lazy<ContentType> contentType = new Lazy<>(this::readContentType);

    private MimeEntity(Headers headers, byte[] separator, Content body) {
        this.headers = headers;
        this.separator = separator;
        this.body = body;
    }

    /**
     * Reads an entity to the end of the stream.
     *
     * @throws MalformedMessageException if its header has more than 1 MiB
     * @throws IOException if the stream or the workspace fails
     */
    public static MimeEntity read(InputStream in, Workspace workspace) throws IOException, MalformedMessageException {
        return of(workspace.store(in));
    }

    /**
     * The entity that these bytes are.
     *
     * @throws MalformedMessageException if its header has more than 1 MiB
     * @throws IOException if the content cannot be read
     */
    public static MimeEntity of(Content content) throws IOException, MalformedMessageException {
        HeaderReader.Block block = HeaderReader.read(content);
        return new MimeEntity(block.headers(), block.separator(), content.slice(block.bodyStart(), content.size()));
    }

    /** A new entity of these headers and this body, with an empty line between them that ends like the header's lines. */
    public static MimeEntity of(Headers headers, Content body) {
        return new MimeEntity(headers, lineEndOf(headers), body);
    }

    /** The header fields as received. */
    public Headers headers() {
        return headers;
    }

    /** What stands after the empty line, as received, still in its transfer encoding. */
    public Content body() {
        return body;
    }

    /** All bytes: header, empty line, body. */
    public Content content() {
        return Content.join(Content.of(headers.toBytes()), Content.of(separator), body);
    }

    /** What the Content-Type field says; {@code text/plain} where it is missing or cannot be read (RFC 2045 §5.2). */
    public ContentType contentType() {
        return contentType.get();
    }

    private ContentType readContentType() {
        return headers.value("Content-Type").flatMap(ContentType::parse).orElse(ContentType.TEXT_PLAIN);
    }

    /** What the Content-Transfer-Encoding field says; 7bit where it is missing (RFC 2045 §6.1). */
    public TransferEncoding transferEncoding() {
        return headers.value("Content-Transfer-Encoding").map(TransferEncoding::of).orElse(TransferEncoding.SEVEN_BIT);
    }

    /** The body with its transfer encoding taken off. */
    public InputStream openDecodedBody() {
        return transferEncoding().decode(body);
    }

    /** All bytes with every line ended by CRLF, the form in which text is signed (RFC 8551 §3.1.1). */
    public InputStream openCanonical() {
        return content().openCanonical();
    }

    /** The line end of the header: {@code "\r\n"}, or {@code "\n"} where the first field ends so. */
    public String lineEnd() {
        return new String(separator.length > 0 ? separator : lineEndOf(headers), StandardCharsets.US_ASCII);
    }

    /** The content alone, as it is signed or encrypted: the {@code Content-…} fields and the body. */
    public MimeEntity contentEntity() {
        return new MimeEntity(endingWithLineEnd(headers.filter(HeaderField::isContentField), lineEnd()), separatorOrDefault(), body);
    }

    /**
     * This message with another content: the {@code Content-…} fields and the body of {@code entity} take the place of its own; all
     * other fields keep their bytes and their order, and other fields of {@code entity} are left out. MIME-Version is added if missing.
     */
    public MimeEntity withContentOf(MimeEntity entity) {
        String end = lineEnd();
        Headers kept = endingWithLineEnd(headers.filter(field -> !field.isContentField()), end);
        if (kept.first("MIME-Version").isEmpty()) {
            kept = kept.plus(HeaderField.of("MIME-Version", "1.0", end));
        }
        Headers content = entity.headers.filter(HeaderField::isContentField);
        return new MimeEntity(kept.plus(endingWithLineEnd(content, end)), separatorOrDefault(), entity.body);
    }

    /** This entity with other header fields. */
    public MimeEntity withHeaders(Headers others) {
        return new MimeEntity(others, separatorOrDefault(), body);
    }

    /** Writes all bytes as they are. */
    public void writeTo(OutputStream out) throws IOException {
        content().writeTo(out);
    }

    private byte[] separatorOrDefault() {
        return separator.length > 0 ? separator : lineEndOf(headers);
    }

    private static Headers endingWithLineEnd(Headers headers, String lineEnd) {
        if (headers.fields().isEmpty()) {
            return headers;
        }
        byte[] last = headers.fields().getLast().raw();
        if (last.length > 0 && last[last.length - 1] == '\n') {
            return headers;
        }
        byte[] end = lineEnd.getBytes(StandardCharsets.US_ASCII);
        byte[] ended = Arrays.copyOf(last, last.length + end.length);
        System.arraycopy(end, 0, ended, last.length, end.length);
        Headers others = new Headers(headers.fields().subList(0, headers.fields().size() - 1));
        return others.plus(HeaderField.parse(ended));
    }

    private static byte[] lineEndOf(Headers headers) {
        if (headers.fields().isEmpty()) {
            return CRLF;
        }
        byte[] first = headers.fields().getFirst().raw();
        int end = first.length;
        boolean bareLineFeed = end > 0 && first[end - 1] == '\n' && (end == 1 || first[end - 2] != '\r');
        return bareLineFeed ? LF : CRLF;
    }

    @Override
    public String toString() {
        return "MimeEntity[" + contentType().mediaType() + ", " + body + "]";
    }
}
