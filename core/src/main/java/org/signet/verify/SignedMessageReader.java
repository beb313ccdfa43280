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
package org.signet.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.signet.MalformedMessageException;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.cert.CertificatePool;
import org.signet.cert.ParsedCertificate;
import org.signet.cms.SignedData;
import org.signet.cms.SignedDataReader;
import org.signet.cms.SignerInfo;
import org.signet.mime.CmsBody;
import org.signet.mime.Content;
import org.signet.mime.ContentWriter;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;

/** Reads signed messages of both forms (RFC 8551 §3.5). */
final class SignedMessageReader {
    /** All certificates of a message together; parsed, they take many times that. */
    private static final int MAX_CERTIFICATE_BYTES = 2 * 1024 * 1024;
    /** All revocation lists of a message together; they are not parsed entry by entry. */
    private static final int MAX_REVOCATION_LIST_BYTES = 8 * 1024 * 1024;

    private final CertificatePool pool;
    private final CapabilitiesPool capabilities = new CapabilitiesPool();

    SignedMessageReader(CertificatePool pool) {
        this.pool = pool;
    }

    /** Reads {@code multipart/signed}; a content inside the signature is not looked at. */
    SignedMessage clear(MimeEntity message) throws IOException, MalformedMessageException {
        ClearSigned parts = ClearSigned.of(message);
        SignedData data;
        try (InputStream in = CmsBody.open(parts.signature())) {
            data = SignedDataReader.read(in, OutputStream.nullOutputStream());
        }
        List<SignerEntry> signers = signers(data);
        List<Finding> findings = new ArrayList<>(ClearSignedCheck.findings(message.contentType(), signers));
        if (data.encapsulated()) {
            findings.add(new Note.ContentTwice());
        }
        return new SignedMessage(data.contentType(), signedBytes(parts, digests(signers)), signers, certificates(data),
                revocationLists(data), findings);
    }

    /** Reads {@code application/pkcs7-mime}; nothing where it holds neither content nor signer, but certificates alone. */
    Optional<SignedMessage> opaque(MimeEntity message, Workspace workspace) throws IOException, MalformedMessageException {
        SignedData data;
        Content content;
        try (InputStream in = CmsBody.open(message); ContentWriter writer = workspace.writer()) {
            data = SignedDataReader.read(in, writer);
            content = writer.finish();
        }
        List<SignerEntry> signers = signers(data);
        if (!data.encapsulated() && signers.isEmpty()) {
            return Optional.empty();
        }
        if (!data.encapsulated()) {
            throw new MalformedMessageException("there is a signature, but not what it signs");
        }
        return Optional.of(new SignedMessage(data.contentType(), SignedBytes.asReceived(content, digests(signers)), signers,
                certificates(data), revocationLists(data), List.of()));
    }

    private static SignedBytes signedBytes(ClearSigned parts, Set<DigestAlgorithm> digests) {
        return parts.canonical() ? SignedBytes.asReceived(parts.content(), digests) : SignedBytes.clear(parts.content(), digests);
    }

    private List<SignerEntry> signers(SignedData data) {
        List<SignerEntry> signers = new ArrayList<>();
        for (SignerInfo signer : data.signers()) {
            signers.add(SignerEntry.of(signer, capabilities));
        }
        return signers;
    }

    private static Set<DigestAlgorithm> digests(List<SignerEntry> signers) {
        Set<DigestAlgorithm> digests = EnumSet.noneOf(DigestAlgorithm.class);
        for (SignerEntry signer : signers) {
            signer.digest().ifPresent(digests::add);
        }
        return digests;
    }

    /** A certificate that cannot be parsed is passed over: another one may be the signer's. So are those beyond all reason. */
    private List<ParsedCertificate> certificates(SignedData data) {
        Set<ParsedCertificate> certificates = new LinkedHashSet<>();
        long bytes = 0;
        for (byte[] encoded : data.certificates()) {
            bytes += encoded.length;
            if (bytes <= MAX_CERTIFICATE_BYTES) {
                pool.parse(encoded).ifPresent(certificates::add);
            }
        }
        return List.copyOf(certificates);
    }

    private static List<byte[]> revocationLists(SignedData data) {
        List<byte[]> lists = new ArrayList<>();
        long bytes = 0;
        for (byte[] list : data.revocationLists()) {
            bytes += list.length;
            if (bytes <= MAX_REVOCATION_LIST_BYTES) {
                lists.add(list);
            }
        }
        return lists;
    }
}
