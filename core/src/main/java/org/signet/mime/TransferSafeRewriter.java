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
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.signet.MalformedMessageException;

/**
 * Makes an entity safe for transfer before it is signed (RFC 8551 §3.1, RFC 1847 §2.1), so that no mail server has reason to change it.
 *
 * <p>Every line ends with CRLF. Bodies that are not 7bit, have lines of more than 998 bytes, white space before a line end or a line that
 * starts with {@code From } are encoded: text in quoted-printable, everything else in base64. Labels of 8bit and binary become 7bit where
 * nothing of it is left. All other bytes stay as they are, and what is signed or encrypted already keeps its encodings and labels, the
 * message that it is in as well. One pass over the content; what does not change is not copied.
 */
public final class TransferSafeRewriter {
    private static final int MAX_DEPTH = 50;
    /** Longer than any boundary (RFC 2046 §5.1.1: 70). */
    private static final int HEAD_SIZE = 1024;

    private final MimeEntity entity;
    private final Workspace workspace;
    private final Content content;
    private final boolean lineFeedsEndLines;
    private final Replacements replacements;
    /** Innermost first. */
    private final Deque<OpenEntity> open = new ArrayDeque<>();
    private int entities = 1;
    private int allTraits;

    private TransferSafeRewriter(MimeEntity entity, Workspace workspace) {
        this.entity = entity;
        this.workspace = workspace;
        this.content = entity.content();
        this.lineFeedsEndLines = entity.lineEnd().equals("\n");
        this.replacements = new Replacements(content, workspace);
    }

    /**
     * The entity in its safe form; itself where it is safe already. An entity with more parts than {@link Multipart#MAX_PARTS} only gets
     * its line ends.
     *
     * @throws MalformedMessageException if its header has more than 1 MiB
     * @throws IOException if the entity cannot be read, or the workspace fails
     */
    public static MimeEntity rewrite(MimeEntity entity, Workspace workspace) throws IOException, MalformedMessageException {
        TransferSafeRewriter rewriter = new TransferSafeRewriter(entity, workspace);
        rewriter.walk(new ContentBlocks(rewriter.content));
        return rewriter.safe();
    }

    /**
     * The entity in its safe form as above, and the digest of that. What is safe already is read once for both.
     *
     * @param digest computes it; fresh, and of no use to anybody else afterwards
     * @throws MalformedMessageException if its header has more than 1 MiB
     * @throws IOException if the entity cannot be read, or the workspace fails
     */
    public static DigestedEntity rewrite(MimeEntity entity, Workspace workspace, MessageDigest digest)
            throws IOException, MalformedMessageException {
        TransferSafeRewriter rewriter = new TransferSafeRewriter(entity, workspace);
        rewriter.walk(new DigestedBlocks(new ContentBlocks(rewriter.content), digest));
        MimeEntity safe = rewriter.safe();
        return safe == entity ? new DigestedEntity(entity, digest.digest()) : DigestedEntity.of(safe, digest);
    }

    private MimeEntity safe() throws IOException, MalformedMessageException {
        Content safe = replacements.apply();
        if (LineTraits.any(allTraits, LineTraits.BARE_LF)) {
            try (ContentWriter canonical = workspace.writer()) {
                safe.writeCanonicalTo(canonical);
                return MimeEntity.of(canonical.finish());
            }
        }
        return safe == content ? entity : MimeEntity.of(safe);
    }

    private void walk(Blocks blocks) throws IOException, MalformedMessageException {
        open.push(OpenEntity.root());
        LineScanner lines = new LineScanner(blocks, HEAD_SIZE);
        while (lines.next()) {
            allTraits |= lines.traits();
            if (entities > Multipart.MAX_PARTS) {
                replacements.keepFirst(0);
            } else if (!lines.startsWithTwoHyphens() || !splitAt(lines)) {
                addLine(lines);
            }
            if (open.element().kind() != OpenEntity.Kind.HEADER) {
                lines.skipPlainLines();
            }
        }
        if (entities <= Multipart.MAX_PARTS) {
            closeAbove(null, content.size());
        }
    }

    /** The outermost multipart whose delimiter it is counts, as it would if the multiparts were split one after the other. */
    private boolean splitAt(LineScanner lines) throws IOException {
        Iterator<OpenEntity> outermostFirst = open.descendingIterator();
        while (outermostFirst.hasNext()) {
            OpenEntity multipart = outermostFirst.next();
            LineScanner.Delimiter delimiter = multipart.match(lines);
            if (delimiter != LineScanner.Delimiter.NONE) {
                closeAbove(multipart, lines.start() - lines.previousLineEndLength());
                if (delimiter == LineScanner.Delimiter.NEXT) {
                    begin(multipart.child(lines.end(), replacements.count()));
                } else {
                    multipart.close();
                }
                return true;
            }
        }
        return false;
    }

    private void begin(OpenEntity child) {
        entities++;
        open.push(child);
    }

    private void addLine(LineScanner lines) throws IOException, MalformedMessageException {
        OpenEntity current = open.element();
        if (current.kind() != OpenEntity.Kind.HEADER || !lines.isEmpty()) {
            current.addLine(lines.traits());
            return;
        }
        if (lines.end() - current.start() > HeaderReader.LIMIT) {
            current.leaveUntouched();
            return;
        }
        Headers headers = HeaderReader.read(content.slice(current.start(), lines.end())).headers();
        current.enterBody(headers, lines.end(), open.size() > MAX_DEPTH);
        if (current.kind() == OpenEntity.Kind.MESSAGE) {
            begin(current.child(lines.end(), replacements.count()));
        }
    }

    private void closeAbove(OpenEntity remaining, long end) throws IOException {
        while (!open.isEmpty() && open.element() != remaining) {
            OpenEntity closed = open.pop();
            finish(closed, Math.max(closed.start(), end));
            if (!open.isEmpty()) {
                open.element().addChild(closed);
            }
        }
    }

    private void finish(OpenEntity entity, long end) throws IOException {
        switch (entity.kind()) {
            case LEAF -> finishLeaf(entity, Math.max(entity.bodyStart(), end));
            case MULTIPART -> correctLabel(entity);
            case MESSAGE -> {
                if (entity.isSecured()) {
                    replacements.keepFirst(entity.replacementsBefore());
                    entity.restore();
                }
                correctLabel(entity);
            }
            case HEADER, UNTOUCHED, SECURED -> { }
        }
    }

    private void finishLeaf(OpenEntity leaf, long end) throws IOException {
        TransferEncoding present = leaf.encoding();
        Optional<TransferSafety> safety = TransferSafety.of(leaf.type(), present, leaf.bodyTraits(), lineFeedsEndLines);
        if (safety.isEmpty()) {
            correctLabel(leaf);
            return;
        }
        if (safety.get().encoding() != present) {
            label(leaf, safety.get().encoding());
        }
        Content body = content.slice(leaf.bodyStart(), end);
        replacements.add(leaf.bodyStart(), end, out -> safety.get().encode(body, present, out));
    }

    private void correctLabel(OpenEntity entity) throws IOException {
        boolean tooWide = entity.encoding() == TransferEncoding.EIGHT_BIT || entity.encoding() == TransferEncoding.BINARY;
        if (tooWide && entity.isBodySevenBit()) {
            label(entity, TransferEncoding.SEVEN_BIT);
        }
    }

    /** In place of the field that was there, or as the last one. */
    private void label(OpenEntity entity, TransferEncoding encoding) throws IOException {
        HeaderField field = HeaderField.of("Content-Transfer-Encoding", encoding.label(), "\r\n");
        boolean written = false;
        long position = entity.start();
        for (HeaderField present : entity.headers().fields()) {
            long next = position + present.length();
            if (present.is(field.name())) {
                byte[] bytes = written ? new byte[0] : field.raw();
                replacements.add(position, next, out -> out.write(bytes));
                written = true;
            }
            position = next;
        }
        if (!written) {
            replacements.add(position, position, out -> out.write(field.raw()));
        }
    }
}
