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
package org.signet.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.mailet.Mail;
import org.signet.james.status.SignatureStatus;
import org.signet.james.status.SmimeAttributes;
import org.signet.testkit.PageTable;

/**
 * A verdict on a message, as {@code signet verify --json} prints it.
 *
 * @param status {@code valid}, {@code refused}, {@code not-signed} or {@code malformed}
 * @param findings the codes of everything that was found out, of the message and of its signers
 * @param signers the addresses of all signers
 */
record Verdict(String status, Set<String> findings, List<String> signers) {
    private static final Set<String> NOTES = codes("Notes");
    private static final Set<String> INTEGRITY = codes("Integrity: `SMIMESignatureIs=invalid`");

    static Verdict parse(String json) {
        String status = "";
        Set<String> findings = new TreeSet<>();
        List<String> signers = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean inArray = parser.getParsingContext().inArray();
                String name = inArray ? parser.getParsingContext().getParent().getCurrentName() : parser.currentName();
                if (token == JsonToken.VALUE_STRING && inArray && "findings".equals(name)) {
                    findings.add(parser.getText());
                } else if (token == JsonToken.VALUE_STRING && inArray && "email".equals(name)) {
                    signers.add(parser.getText());
                } else if (token == JsonToken.VALUE_STRING && "status".equals(name) && parser.getParsingContext().getParent().inRoot()) {
                    status = parser.getText();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
        return new Verdict(status, findings, signers);
    }

    /** The verdict that {@code SMIMECheckSignature} has left on a mail; the mail has the header that belongs to it. */
    static Verdict of(Mail mail) throws MessagingException {
        SignatureStatus status = SmimeAttributes.SIGNATURE_STATUS.get(mail).orElseThrow();
        assertThat(mail.getMessage().getHeader("X-SMIME-Status")).containsExactly(switch (status) {
            case VALID -> "Good signature";
            case NONE -> "Not signed";
            case MALFORMED, INVALID, UNTRUSTED, MISMATCH -> "Bad signature";
        });
        return new Verdict(switch (status) {
            case VALID -> "valid";
            case NONE -> "not-signed";
            case MALFORMED -> "malformed";
            case INVALID, UNTRUSTED, MISMATCH -> "refused";
        }, Set.copyOf(SmimeAttributes.SIGNATURE_FINDINGS.get(mail).orElse(List.of())),
                SmimeAttributes.SIGNATURE_VERDICT.get(mail).orElseThrow().signers().stream()
                        .flatMap(signer -> signer.certificate().stream())
                        .flatMap(certificate -> certificate.emails().stream()).map(Object::toString).toList());
    }

    boolean isValid() {
        return status.equals("valid");
    }

    /** The codes that refuse. */
    Set<String> refusals() {
        return findings.stream().filter(code -> !NOTES.contains(code)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The codes that say that the signature does not prove what its signer signed. */
    Set<String> broken() {
        return findings.stream().filter(INTEGRITY::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    /** In the words of the pages, as {@code refused: sender-mismatch}. */
    @Override
    public String toString() {
        return status.equals("refused") ? "refused: " + String.join(", ", refusals()) : status;
    }

    private static Set<String> codes(String heading) {
        return PageTable.rows("findings.md", heading).stream().map(List::getFirst).collect(Collectors.toUnmodifiableSet());
    }
}
