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
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.signet.MalformedMessageException;

/** Looks at the first bytes of a CMS structure: its ContentInfo names its type (RFC 5652 §3). */
final class CmsPeek {
    private static final int START = 64;
    /** Characters that the start has in base64 nearly always; a stream over the whole body would decode more than it takes to see it. */
    private static final int ENCODED_START = 256;
    private static final Map<String, SmimeType> TYPES = Map.of(
            "2a864886f70d010702", SmimeType.OPAQUE_SIGNED,
            "2a864886f70d010703", SmimeType.ENVELOPED,
            "2a864886f70d0109100117", SmimeType.AUTH_ENVELOPED,
            "2a864886f70d0109100109", SmimeType.COMPRESSED);

    private CmsPeek() {
    }

    static Optional<SmimeType> typeOf(MimeEntity entity) throws IOException {
        Content body = entity.body();
        byte[] start = start(entity, body.slice(0, Math.min(body.size(), ENCODED_START)));
        return typeOf(start.length < START && body.size() > ENCODED_START ? start(entity, body) : start);
    }

    private static byte[] start(MimeEntity entity, Content body) throws IOException {
        try (InputStream in = CmsBody.open(entity.transferEncoding(), body)) {
            return in.readNBytes(START);
        }
    }

    private static Optional<SmimeType> typeOf(byte[] start) {
        int position = afterHeader(start, 0, 0x30);
        if (position < 0 || position + 2 > start.length || start[position] != 0x06) {
            return Optional.empty();
        }
        int length = start[position + 1];
        if (length < 0 || position + 2 + length > start.length) {
            return Optional.empty();
        }
        return Optional.ofNullable(TYPES.get(HexFormat.of().formatHex(start, position + 2, position + 2 + length)));
    }

    static boolean isSignaturePart(Content part) throws IOException {
        try {
            MimeEntity entity = MimeEntity.of(part);
            ContentType type = entity.contentType();
            boolean named = SmimeType.fileName(entity.headers(), type).filter(name -> name.endsWith(".p7s")).isPresent();
            return SmimeType.isSignature(type.mediaType()) || named && typeOf(entity).isPresent();
        } catch (MalformedMessageException noEntity) {
            return false;
        }
    }

    /** Where the content of the element with that tag starts, or -1. */
    private static int afterHeader(byte[] bytes, int position, int tag) {
        if (bytes.length < position + 2 || (bytes[position] & 0xFF) != tag) {
            return -1;
        }
        int length = bytes[position + 1] & 0xFF;
        return position + 2 + (length > 0x80 ? length & 0x7F : 0);
    }
}
