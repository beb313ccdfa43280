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

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.cert.EmailAddress;
import org.signet.cert.Mailbox;
import org.signet.cert.ParsedCertificate;

/** RFC 8550 §3: the certificate names whom the message says that it is from. */
final class SenderCheck {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s\"'<>()\\[\\],;:@]+@[^\\s\"'<>()\\[\\],;:@]+\\.[^\\s\"'<>()\\[\\],;:@]+");

    private final SenderRule rule;

    SenderCheck(SenderRule rule) {
        this.rule = rule;
    }

    /** Of the message, whoever has signed it. */
    List<Finding> ofMessage(Sender sender) {
        return rule.scope() == SenderRule.Scope.ANY ? List.of()
                : sender.unclear().<Finding>map(IdentityFinding.FromUnreadable::new).stream().toList();
    }

    /** Of a signer whose certificate this is and names these addresses. */
    List<Finding> ofSigner(Sender sender, ParsedCertificate certificate, List<EmailAddress> emails) {
        if (rule.scope() == SenderRule.Scope.ANY || sender.unclear().isPresent()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        address(sender, certificate, emails, findings);
        for (Mailbox mailbox : sender.from()) {
            shownAddress(mailbox, emails).map(IdentityFinding.DisplayNameMisleading::new).ifPresent(findings::add);
        }
        replies(sender, emails).ifPresent(findings::add);
        return findings;
    }

    private void address(Sender sender, ParsedCertificate certificate, List<EmailAddress> emails, List<Finding> findings) {
        List<EmailAddress> others = new ArrayList<>();
        for (Mailbox from : sender.from()) {
            if (!isNamed(from.address(), emails)) {
                others.add(from.address());
            }
        }
        if (others.isEmpty()) {
            return;
        }
        List<DomainSigner> gateways = gateways(certificate, emails);
        List<EmailAddress> unnamed = others.stream()
                .filter(from -> gateways.stream().noneMatch(gateway -> gateway.signsFor(from))).toList();
        if (unnamed.isEmpty()) {
            others.stream().map(EmailAddress::domain).distinct().map(Note.SignedByGateway::new).forEach(findings::add);
        } else if (sender.sender().filter(address -> isNamed(address, emails)).isPresent()) {
            findings.add(new IdentityFinding.SenderOnly(rule.scope() == SenderRule.Scope.FROM_OR_SENDER));
        } else {
            findings.add(new IdentityFinding.SenderMismatch(emails.isEmpty() ? "the certificate names no address"
                    : "the certificate names " + list(emails) + ", and not " + list(unnamed)));
        }
    }

    private List<DomainSigner> gateways(ParsedCertificate certificate, List<EmailAddress> emails) {
        if (rule.gateways().isEmpty()) {
            return List.of();
        }
        byte[] fingerprint = certificate.hash(DigestAlgorithm.SHA256);
        return rule.gateways().stream().filter(gateway -> gateway.is(fingerprint, emails)).toList();
    }

    /** Lists and ticket systems do so, and so does who hopes that nobody looks at the From address. */
    private static Optional<Finding> replies(Sender sender, List<EmailAddress> emails) {
        return sender.replyTo().isEmpty() ? Optional.empty()
                : sender.replyTo().stream().filter(address -> Stream.concat(emails.stream(), sender.addresses().stream())
                        .noneMatch(address::matchesIgnoringCase)).findFirst().map(Note.RepliesElsewhere::new);
    }

    /** The first address in the display name that is neither the mailbox's own nor the signer's. */
    private Optional<String> shownAddress(Mailbox mailbox, List<EmailAddress> emails) {
        if (isHarmless(mailbox.displayName())) {
            return Optional.empty();
        }
        String name = Normalizer.normalize(mailbox.displayName(), Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
        return ADDRESS.matcher(name).results().map(MatchResult::group).filter(text -> !isHarmless(text, mailbox, emails)).findFirst();
    }

    /** ASCII that is no @: nothing that normalisation could make an address of. */
    private static boolean isHarmless(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 128 || name.charAt(i) == '@') {
                return false;
            }
        }
        return true;
    }

    private static boolean isHarmless(String text, Mailbox mailbox, List<EmailAddress> emails) {
        return EmailAddress.parse(text).filter(shown -> shown.matchesIgnoringCase(mailbox.address())
                || emails.stream().anyMatch(shown::matchesIgnoringCase)).isPresent();
    }

    private boolean isNamed(EmailAddress address, List<EmailAddress> emails) {
        return switch (rule.localParts()) {
            case EXACT -> emails.contains(address);
            case IGNORING_CASE -> emails.stream().anyMatch(address::matchesIgnoringCase);
        };
    }

    private static String list(List<EmailAddress> addresses) {
        return addresses.stream().map(EmailAddress::toString).collect(Collectors.joining(", "));
    }
}
