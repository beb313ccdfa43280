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
package org.signet.james.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;
import org.signet.verify.Finding;
import org.signet.verify.SignerReport;
import org.signet.verify.VerificationResult;

/**
 * What mail attributes say of a signature.
 *
 * @param status the verdict
 * @param judgedAt the time that it was judged for
 * @param findings what was found of the message as a whole
 * @param signers each signer
 */
public record SignatureFacts(SignatureStatus status, Instant judgedAt, List<FindingFacts> findings, List<SignerFacts> signers) {
    public SignatureFacts {
        findings = List.copyOf(findings);
        signers = List.copyOf(signers);
    }

    /** The facts of that verdict for that time. */
    public static SignatureFacts of(VerificationResult result, Instant judgedAt) {
        return switch (result) {
            case VerificationResult.Valid valid -> of(result, judgedAt, valid.notes(), valid.signers());
            case VerificationResult.Refused refused -> of(result, judgedAt, refused.findings(), refused.signers());
            case VerificationResult.NotSigned none -> of(result, judgedAt, none.findings(), List.of());
            case VerificationResult.Malformed malformed -> malformed(judgedAt);
        };
    }

    private static SignatureFacts of(VerificationResult result, Instant judgedAt, List<Finding> findings, List<SignerReport> signers) {
        return new SignatureFacts(SignatureStatus.of(result), judgedAt, findings.stream().map(FindingFacts::of).toList(),
                signers.stream().map(SignerFacts::of).toList());
    }

    /** The facts of a message that cannot be read. */
    public static SignatureFacts malformed(Instant judgedAt) {
        return new SignatureFacts(SignatureStatus.MALFORMED, judgedAt, List.of(), List.of());
    }

    /** The codes of everything that was found, of the message and of its signers. */
    public List<String> codes() {
        return Stream.concat(findings.stream(), signers.stream().flatMap(signer -> signer.findings().stream()))
                .map(FindingFacts::code).distinct().toList();
    }

    /** The signers of a signature that is valid; none of any other. */
    public List<SignerFacts> validSigners() {
        return status == SignatureStatus.VALID ? signers.stream().filter(SignerFacts::valid).toList() : List.of();
    }

    /** Sets the attributes. */
    public void write(Mail mail) {
        SmimeAttributes.SIGNATURE_STATUS.set(mail, status);
        SmimeAttributes.SIGNATURE_FINDINGS.set(mail, codes());
        SmimeAttributes.SIGNATURE_VERDICT.set(mail, this);
    }

    AttributeValue<?> toAttributeValue() {
        return new AttributeMapWriter().text("status", status.word()).time("judged-at", judgedAt)
                .list("findings", values(findings))
                .list("signers", new ArrayList<>(signers.stream().map(SignerFacts::toAttributeValue).toList())).value();
    }

    /** Nothing where the value is not such a map. */
    static Optional<SignatureFacts> fromAttributeValue(Object value) {
        return AttributeMap.of(value).flatMap(map -> map.text("status").flatMap(word -> Word.parse(SignatureStatus.class, word))
                .flatMap(status -> map.time("judged-at").map(judgedAt -> new SignatureFacts(status, judgedAt, findings(map),
                        map.maps("signers").stream().map(SignerFacts::from).toList()))));
    }

    static Collection<AttributeValue<?>> values(List<FindingFacts> findings) {
        return new ArrayList<>(findings.stream().map(FindingFacts::toAttributeValue).toList());
    }

    static List<FindingFacts> findings(AttributeMap map) {
        return map.maps("findings").stream().flatMap(finding -> FindingFacts.from(finding).stream()).toList();
    }
}
