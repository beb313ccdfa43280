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

/** The CMS structure that an {@code application/pkcs7-…} entity carries, as BER or DER bytes. */
public final class CmsBody {
    private static final int ASN1_SEQUENCE = 0x30;

    private CmsBody() {
    }

    /**
     * Opens the structure. Where the field says neither base64 nor quoted-printable, base64 text is recognised by its first byte, as
     * gateways are known to lose the field.
     *
     * @throws IOException if the entity cannot be read
     */
    public static InputStream open(MimeEntity entity) throws IOException {
        return open(entity.transferEncoding(), entity.body());
    }

    /** Opens a structure that is in that encoding, as far as the field says. */
    static InputStream open(TransferEncoding encoding, Content body) throws IOException {
        if (encoding.isEncoding()) {
            return encoding.decode(body);
        }
        int first;
        try (InputStream start = body.slice(0, Math.min(body.size(), 1)).open()) {
            first = start.read();
        }
        return first == ASN1_SEQUENCE ? body.open() : new Base64InputStream(body);
    }
}
