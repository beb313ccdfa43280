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
package org.signet.cli;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Collectors;
import org.signet.cert.DistinguishedNames;
import org.signet.cert.EmailAddress;
import org.signet.rules.Dispatch;
import org.signet.rules.Profile;
import org.signet.rules.RecipientDecision;
import org.signet.rules.Step;

/** An explanation in words: the outcome, the messages and refusals, and then the rules that led there. */
final class ExplanationText {
    private final Explanation explanation;
    private final StringBuilder text = new StringBuilder();

    private ExplanationText(Explanation explanation) {
        this.explanation = explanation;
    }

    static String of(Explanation explanation) {
        ExplanationText text = new ExplanationText(explanation);
        text.append();
        return text.text.toString();
    }

    private void append() {
        line(0, explanation.outcome());
        if (!explanation.decision().subjectTags().isEmpty()) {
            line(0, "subject: " + explanation.decision().subject());
        }
        explanation.plan().dispatches().forEach(this::append);
        explanation.plan().refusals().forEach(refusal -> {
            line(0, "");
            line(0, "refused: " + refusal.recipient());
            line(1, refusal.reason().label() + ": " + refusal.text());
        });
        explanation.decision().recipients().forEach(this::append);
    }

    private void append(Dispatch dispatch) {
        line(0, "");
        line(0, "message to " + list(dispatch.recipients()));
        line(1, (dispatch.isEncrypted() ? "encrypted" : "not encrypted") + ", "
                + (dispatch.signer().isPresent() ? "signed by Signet" : "not signed by Signet"));
        if (dispatch.isEncrypted() || dispatch.signer().isPresent()) {
            line(1, "profile " + algorithms(dispatch.profile()));
        }
        dispatch.signer().ifPresent(signer -> append("signed with", signer.certificate()));
        dispatch.certificates().forEach(certificate -> append("encrypted to", certificate));
    }

    private void append(String what, X509Certificate certificate) {
        line(1, what + " " + DistinguishedNames.subject(certificate));
        line(2, "issued by " + DistinguishedNames.issuer(certificate));
        line(2, "valid until " + certificate.getNotAfter().toInstant() + ", fingerprint " + Fingerprint.of(certificate).start());
        line(2, "in " + explanation.places().of(certificate).orElse("a store that does not tell"));
    }

    private void append(RecipientDecision recipient) {
        line(0, "");
        line(0, "rules for " + recipient.recipient() + (recipient.internal() ? " (internal)" : " (external)"));
        for (Step step : recipient.steps()) {
            line(1, step.toString());
        }
    }

    static String algorithms(Profile profile) {
        return profile.name() + ": " + profile.encryption().cipher().label() + ", RSA keys "
                + switch (profile.encryption().rsaKeyTransport()) {
                    case PKCS1 -> "PKCS #1 v1.5";
                    case OAEP_SHA256 -> "OAEP";
                }
                + (profile.encryption().raised() ? ", better where recipients can" : "")
                + "; signatures " + profile.signature().digest().label()
                + switch (profile.signature().rsaPadding()) {
                    case PKCS1 -> "";
                    case PSS -> ", RSA keys PSS";
                };
    }

    private static String list(List<EmailAddress> addresses) {
        return addresses.stream().map(EmailAddress::toString).collect(Collectors.joining(", "));
    }

    private void line(int indent, String line) {
        text.append("  ".repeat(indent)).append(line).append('\n');
    }
}
