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
package org.signet.sign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Collectors;
import org.signet.SmimeException;
import org.signet.TemporaryFailureException;
import org.signet.mime.Base64OutputStream;
import org.signet.mime.Content;
import org.signet.mime.ContentWriter;
import org.signet.mime.DigestedEntity;
import org.signet.mime.HeaderField;
import org.signet.mime.Headers;
import org.signet.mime.MimeEntity;
import org.signet.mime.TransferEncoding;
import org.signet.mime.TransferSafeRewriter;
import org.signet.mime.Workspace;

/**
 * Signs messages (RFC 8551 §3.5). The content is made safe for transfer first, so that the signature survives mail servers; memory does
 * not grow with the message. For use by many threads.
 */
public final class SmimeSigner {
    private static final String CRLF = "\r\n";
    private static final int BOUNDARY_BYTES = 18;

    private final SignaturePolicy policy;
    private final String preamble;
    private final SecureRandom random = new SecureRandom();

    public SmimeSigner(SignaturePolicy policy) {
        this.policy = Objects.requireNonNull(policy);
        this.preamble = policy.preamble().lines().map(line -> line + CRLF).collect(Collectors.joining());
    }

    /**
     * The message signed: its {@code Content-…} fields and its body, made safe for transfer, are what is signed; all other fields keep
     * their bytes and their order.
     *
     * @throws TemporaryFailureException if the key, which signed when the identity was made, does not sign now
     * @throws org.signet.MalformedMessageException if the content's header has more than 1 MiB
     * @throws IOException if the message cannot be read, or the workspace fails
     */
    public MimeEntity sign(MimeEntity message, SigningIdentity identity, Workspace workspace) throws SmimeException, IOException {
        SignedDataWriter signature = identity.writer(policy.digest(), policy.rsaPadding());
        DigestedEntity content = TransferSafeRewriter.rewrite(message.contentEntity(), workspace, signature.digest().engine());
        return message.withContentOf(switch (policy.form()) {
            case CLEAR -> clear(content, signature, message.lineEnd());
            case OPAQUE -> opaque(content, signature, message.lineEnd(), workspace);
        });
    }

    private MimeEntity clear(DigestedEntity content, SignedDataWriter signature, String lineEnd)
            throws IOException, TemporaryFailureException {
        byte[] signedData = signature.detached(content.digest()).toBytes(Integer.MAX_VALUE);
        String boundary = newBoundary();
        Headers headers = Headers.NONE.plus(HeaderField.of("Content-Type", "multipart/signed; protocol=\"application/pkcs7-signature\";"
                + " micalg=" + signature.digest().micalg() + ";\r\n boundary=\"" + boundary + "\"", lineEnd));
        // What could not be encoded, such as something signed before, keeps its label.
        TransferEncoding left = content.entity().transferEncoding();
        if (left == TransferEncoding.EIGHT_BIT || left == TransferEncoding.BINARY) {
            headers = headers.plus(HeaderField.of("Content-Transfer-Encoding", left.label(), lineEnd));
        }
        return MimeEntity.of(headers, Content.join(
                ascii(preamble + "--" + boundary + CRLF),
                content.entity().content(),
                ascii(CRLF + "--" + boundary + CRLF + signaturePart(signedData) + CRLF + "--" + boundary + "--" + CRLF)));
    }

    private static String signaturePart(byte[] signature) {
        return "Content-Type: application/pkcs7-signature; name=\"smime.p7s\"" + CRLF
                + "Content-Transfer-Encoding: base64" + CRLF
                + "Content-Disposition: attachment; filename=\"smime.p7s\"" + CRLF
                + "Content-Description: S/MIME Cryptographic Signature" + CRLF
                + CRLF
                + Base64.getMimeEncoder().encodeToString(signature) + CRLF;
    }

    /** 144 random bits are in no content; and no encoded body has {@code =_} (RFC 2045 §6.7). */
    private String newBoundary() {
        byte[] bytes = new byte[BOUNDARY_BYTES];
        random.nextBytes(bytes);
        return "=_signet_" + Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static MimeEntity opaque(DigestedEntity content, SignedDataWriter signature, String lineEnd, Workspace workspace)
            throws IOException, TemporaryFailureException {
        Headers headers = Headers.NONE.plus(
                HeaderField.of("Content-Type", "application/pkcs7-mime; smime-type=signed-data; name=\"smime.p7m\"", lineEnd),
                HeaderField.of("Content-Transfer-Encoding", "base64", lineEnd),
                HeaderField.of("Content-Disposition", "attachment; filename=\"smime.p7m\"", lineEnd));
        try (ContentWriter body = workspace.writer()) {
            Base64OutputStream base64 = new Base64OutputStream(body);
            signature.withContent(content.entity().content(), content.digest()).writeTo(base64);
            base64.finish();
            body.write(CRLF.getBytes(StandardCharsets.US_ASCII));
            return MimeEntity.of(headers, body.finish());
        }
    }

    private static Content ascii(String text) {
        return Content.of(text.getBytes(StandardCharsets.US_ASCII));
    }
}
