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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.mailet.AttributeValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signet.cert.EmailAddress;
import org.signet.encrypt.Capabilities;
import org.signet.james.headers.ResultHeaders;
import org.signet.james.headers.Verdict;
import org.signet.rules.Refusal;
import org.signet.testkit.ProjectRoot;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;
import org.signet.verify.EncryptionOffer;
import org.signet.verify.Note;
import org.signet.verify.SignerReport;
import org.signet.verify.VerificationResult;

/** {@code docs/attributes-and-headers.md} knows what the mailets write. */
class AttributesPageTest {
    private static final Map<String, Word[]> WORDS = Map.of(
            SmimeAttributes.SIGNING_STATUS.name().asString(), SigningStatus.values(),
            SmimeAttributes.ENCRYPTION_STATUS.name().asString(), EncryptionStatus.values(),
            SmimeAttributes.DECRYPTION_STATUS.name().asString(), DecryptionStatus.values(),
            SmimeAttributes.SIGNATURE_STATUS.name().asString(), SignatureStatus.values(),
            SmimeAttributes.HARVEST_STATUS.name().asString(), HarvestStatus.values());

    private String page;

    @BeforeEach
    void readPage() throws IOException {
        page = Files.readString(ProjectRoot.find().resolve("docs/attributes-and-headers.md"));
    }

    @Test
    void everyAttributeHasOneRowAndNoRowIsLeftOver() throws IllegalAccessException {
        List<String> written = new ArrayList<>(List.of(JamesAttributes.CHECK_SIGNATURE, JamesAttributes.DECRYPT));
        for (Field field : Stream.of(SmimeAttributes.class, JamesAttributes.class).flatMap(type -> Stream.of(type.getFields())).toList()) {
            if (field.get(null) instanceof MailAttribute<?> attribute) {
                written.add(attribute.name().asString());
            }
        }
        assertThat(Pattern.compile("^\\| `(org\\.[A-Za-z.-]+)`", Pattern.MULTILINE).matcher(page).results().map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void everyWordOfAStatusStandsInItsRowInTheOrderOfTheCode() {
        assertThat(WORDS).allSatisfy((attribute, words) -> {
            String row = page.lines().filter(line -> line.startsWith("| `" + attribute + "`")).findFirst().orElse("");
            assertThat(row).contains("| " + String.join(", ", Stream.of(words).map(word -> "`" + word.word() + "`").toList()) + " |");
        });
    }

    @Test
    void everyKeyOfTheVerdictIsExplained() {
        TestIdentity alice = TestPki.root("Example CA").issue("alice@example.org").create();
        SignerReport signer = new SignerReport(Optional.of(alice.certificate()), List.of(), "sha256", "ecdsa", Optional.of(Instant.EPOCH),
                List.of(), List.of(new Note.ContentTwice()),
                Optional.of(Capabilities.OWN),
                Optional.of(new EncryptionOffer(alice.certificate(), List.of(EmailAddress.of("alice@example.org")))));
        SignatureFacts facts = SignatureFacts.of(new VerificationResult.Valid(List.of(signer)), Instant.EPOCH);

        assertThat(keys(facts.toAttributeValue().value())).hasSizeGreaterThan(15)
                .allSatisfy(key -> assertThat(page).containsPattern("(?m)^\\| (`[a-z0-9-]+`, )*`" + key + "`(, `[a-z0-9-]+`)* \\|"));
    }

    @Test
    void everyKeyOfTheRulesDecisionIsExplained() {
        RulesFacts facts = new RulesFacts(List.of(new RecipientFacts("bob@partner.example", RulesOutcome.REFUSED, false, "required",
                "required", "default", Optional.of("no-certificate"), List.of())), List.of());

        assertThat(keys(facts.toAttributeValue().value())).hasSize(10)
                .allSatisfy(key -> assertThat(page).containsPattern("(?m)^\\| (`[a-z0-9-]+`, )*`" + key + "`(, `[a-z0-9-]+`)* \\|"));
        assertThat(page).contains("| `outcome` | String | "
                + String.join(", ", Stream.of(RulesOutcome.values()).map(word -> "`" + word.word() + "`").toList()) + " |");
        assertThat(page).contains("| `reason` | String | why it was refused: "
                + String.join(", ", Stream.of(Refusal.Reason.values()).map(reason -> "`" + reason.label() + "`").toList()) + " |");
    }

    private static Set<String> keys(Object value) {
        Set<String> keys = new TreeSet<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> keys.add(key.toString()));
            map.values().forEach(element -> keys.addAll(keys(element)));
        } else if (value instanceof Collection<?> elements) {
            elements.forEach(element -> keys.addAll(keys(element)));
        } else if (value instanceof AttributeValue<?> wrapped) {
            keys.addAll(keys(wrapped.value()));
        }
        return keys;
    }

    @Test
    void theHeaderFieldsAndTheirValuesAreThere() {
        assertThat(page).contains("| `" + ResultHeaders.STATUS + "` |", "| `" + ResultHeaders.AUTHENTICATION_RESULTS + "` |",
                "| `" + ResultHeaders.BANNER + "` |",
                "`" + Verdict.GOOD + "`", "`" + Verdict.BAD + "`", "`" + Verdict.NOT_SIGNED + "`");
    }
}
