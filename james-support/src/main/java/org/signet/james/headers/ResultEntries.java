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
package org.signet.james.headers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signet.cert.EmailAddress;
import org.signet.james.addresses.HeaderAddresses;
import org.signet.mime.MimeEntity;
import org.signet.mime.SmimeType;
import org.signet.verify.Finding;
import org.signet.verify.Note;
import org.signet.verify.SignerReport;
import org.signet.verify.VerificationResult;

/**
 * The entries of {@code Authentication-Results} for a message, one for each signer.
 *
 * @param part the part that holds the signature, as IMAP numbers parts (RFC 7281 §3.2.1); nothing where the message is not signed
 * @param authors who the message is from: the signer is shown by such an address, where the certificate names one
 */
record ResultEntries(Optional<String> part, List<EmailAddress> authors) {
    static ResultEntries of(MimeEntity message) throws IOException {
        return new ResultEntries(part(message), HeaderAddresses.authors(message).orElse(List.of()));
    }

    private static Optional<String> part(MimeEntity message) throws IOException {
        return switch (SmimeType.of(message)) {
            case CLEAR_SIGNED -> Optional.of("2");
            case OPAQUE_SIGNED -> Optional.of("1");
            case ENVELOPED, AUTH_ENVELOPED, COMPRESSED, CERTS_ONLY, NONE -> Optional.empty();
        };
    }

    List<ResultEntry> entries(VerificationResult result) {
        return switch (result) {
            case VerificationResult.NotSigned none -> List.of(ResultEntry.of(SmimeResult.NONE, codes(none.findings()),
                    none.findings().stream().flatMap(ResultEntries::signedPart).findFirst()));
            case VerificationResult.Malformed malformed -> List.of(ResultEntry.of(SmimeResult.NEUTRAL, List.of("malformed"), part));
            case VerificationResult.Valid valid -> valid.signers().stream()
                    .map(signer -> by(signer, ResultEntry.of(SmimeResult.PASS, List.of(), part))).distinct().toList();
            case VerificationResult.Refused refused -> refused(refused);
        };
    }

    private static Stream<String> signedPart(Finding finding) {
        return finding instanceof Note.PartSigned signed ? Stream.of(signed.section()) : Stream.empty();
    }

    private List<ResultEntry> refused(VerificationResult.Refused refused) {
        if (refused.signers().isEmpty()) {
            return List.of(refusal(refused.findings()));
        }
        List<ResultEntry> entries = new ArrayList<>();
        for (SignerReport signer : refused.signers()) {
            entries.add(by(signer, refusal(Stream.concat(signer.findings().stream(), refused.findings().stream()).toList())));
        }
        return entries.stream().distinct().toList();
    }

    /** A signer with whom nothing is wrong does not pass either: whoever reads one {@code smime=pass} believes the message. */
    private ResultEntry refusal(List<Finding> findings) {
        List<Finding> refusing = findings.stream().filter(Finding::refuses).toList();
        return SmimeResult.gravest(refusing).map(result -> ResultEntry.of(result, codes(refusing), part))
                .orElseGet(() -> ResultEntry.of(SmimeResult.POLICY, List.of("another-signer-refused"), part));
    }

    private ResultEntry by(SignerReport signer, ResultEntry entry) {
        Optional<EmailAddress> identifier = signer.emails().stream().filter(authors::contains).findFirst()
                .or(() -> signer.emails().stream().findFirst());
        return signer.certificate().map(certificate -> entry.by(identifier, Optional.of(certificate.getIssuerX500Principal().getName()),
                certificate.getSerialNumber().toString(16))).orElseGet(() -> entry.by(identifier, Optional.empty(), ""));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).distinct().toList();
    }
}
