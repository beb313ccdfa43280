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
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What kind of S/MIME an entity is (RFC 8551 §3). The only place in Signet that recognises S/MIME. */
public enum SmimeType {
    /** {@code multipart/signed} with an S/MIME signature (RFC 8551 §3.5.3). */
    CLEAR_SIGNED,
    /** {@code application/pkcs7-mime} that carries SignedData with its content (RFC 8551 §3.5.2). */
    OPAQUE_SIGNED,
    /** {@code application/pkcs7-mime} that carries EnvelopedData (RFC 8551 §3.3). */
    ENVELOPED,
    /** {@code application/pkcs7-mime} that carries AuthEnvelopedData (RFC 8551 §3.4). */
    AUTH_ENVELOPED,
    /** {@code application/pkcs7-mime} that carries CompressedData (RFC 8551 §3.6). */
    COMPRESSED,
    /** {@code application/pkcs7-mime} that carries certificates or CRLs and no message (RFC 8551 §3.8). */
    CERTS_ONLY,
    /** Not S/MIME, or nothing that can be recognised as S/MIME; PGP/MIME is this. */
    NONE;

    private static final List<String> FILE_NAMES = List.of(".p7m", ".p7s", ".p7c", ".p7z");

    /**
     * The type of this entity. What the CMS structure itself says counts more than the smime-type parameter; x- forms, a missing
     * smime-type, any case, and {@code application/octet-stream} named {@code .p7m}, {@code .p7s} or {@code .p7c} are recognised.
     *
     * @throws IOException if the entity cannot be read
     */
    public static SmimeType of(MimeEntity entity) throws IOException {
        ContentType type = entity.contentType();
        if (type.is("multipart/signed")) {
            return isClearSigned(entity, type) ? CLEAR_SIGNED : NONE;
        }
        boolean declared = type.is("application/pkcs7-mime") || type.is("application/x-pkcs7-mime")
                || type.is("application/pkcs7-signature") || type.is("application/x-pkcs7-signature");
        Optional<String> name = fileName(entity.headers(), type);
        boolean named = name.isPresent() && FILE_NAMES.stream().anyMatch(name.get()::endsWith);
        if (!declared && !(named && type.is("application/octet-stream"))) {
            return NONE;
        }
        String smimeType = type.parameter("smime-type").orElse("").toLowerCase(Locale.ROOT);
        boolean certificatesOnly = smimeType.equals("certs-only") || smimeType.isEmpty() && name.isPresent() && name.get().endsWith(".p7c");
        Optional<SmimeType> content = CmsPeek.typeOf(entity);
        if (content.isPresent()) {
            return content.get() == OPAQUE_SIGNED && certificatesOnly ? CERTS_ONLY : content.get();
        }
        return declared ? ofParameter(smimeType) : NONE;
    }

    /** Whether the entity is encrypted for recipients. */
    public boolean isEncrypted() {
        return this == ENVELOPED || this == AUTH_ENVELOPED;
    }

    /** Whether the entity is signed. */
    public boolean isSigned() {
        return this == CLEAR_SIGNED || this == OPAQUE_SIGNED;
    }

    private static boolean isClearSigned(MimeEntity entity, ContentType type) throws IOException {
        Optional<String> protocol = type.parameter("protocol").map(value -> value.toLowerCase(Locale.ROOT).strip());
        if (protocol.isPresent() && isSignature(protocol.get())) {
            return true;
        }
        // Without a protocol, or with one that names nothing we know, the second part decides.
        boolean foreign = protocol.isPresent() && protocol.get().startsWith("application/pgp");
        if (foreign) {
            return false;
        }
        Optional<Multipart> parts = Multipart.of(entity);
        return parts.isPresent() && parts.get().parts().size() >= 2 && CmsPeek.isSignaturePart(parts.get().parts().get(1));
    }

    static boolean isSignature(String mediaType) {
        return mediaType.equals("application/pkcs7-signature") || mediaType.equals("application/x-pkcs7-signature");
    }

    private static SmimeType ofParameter(String smimeType) {
        return switch (smimeType) {
            case "signed-data", "signed-receipt" -> OPAQUE_SIGNED;
            case "enveloped-data" -> ENVELOPED;
            case "authenveloped-data", "authenticated-enveloped-data" -> AUTH_ENVELOPED;
            case "compressed-data" -> COMPRESSED;
            case "certs-only" -> CERTS_ONLY;
            default -> NONE;
        };
    }

    static Optional<String> fileName(Headers headers, ContentType type) {
        // A disposition has the grammar of a media type without its second half.
        Optional<String> disposition = headers.value("Content-Disposition")
                .flatMap(value -> ContentType.parse("x/" + value)).flatMap(parsed -> parsed.parameter("filename"));
        return disposition.or(() -> type.parameter("name")).map(value -> value.strip().toLowerCase(Locale.ROOT));
    }
}
