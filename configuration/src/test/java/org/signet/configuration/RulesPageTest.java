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
package org.signet.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.Labelled;
import org.signet.cert.EmailAddress;
import org.signet.encrypt.RsaKeyTransport;
import org.signet.rules.EncryptMode;
import org.signet.rules.MessageFacts;
import org.signet.rules.Profile;
import org.signet.rules.RecipientDecision;
import org.signet.rules.Refusal;
import org.signet.rules.RuleBook;
import org.signet.rules.SignMode;
import org.signet.rules.Step;
import org.signet.sign.RsaPadding;
import org.signet.testkit.PageTable;
import org.signet.testkit.ProjectRoot;

/** {@code docs/rules.md} says what the rules do. */
class RulesPageTest {
    @TempDir
    private Path james;
    private String page;

    @BeforeEach
    void readPage() throws Exception {
        page = Files.readString(ProjectRoot.find().resolve("docs/rules.md"));
    }

    private List<String> examples() {
        return Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL).matcher(page).results().map((MatchResult block) -> block.group(1))
                .toList();
    }

    private RuleBook read(String xml) throws IOException {
        Path file = Files.writeString(james.resolve("smime.xml"), xml);
        return new SmimeSettingsReader(new FolderLocations(james)).read(file).rules().orElseThrow();
    }

    private RecipientDecision decideByTheExample(String sender, String recipient) throws IOException {
        return read(examples().getFirst()).decide(new MessageFacts(Optional.of(EmailAddress.of(sender)),
                List.of(EmailAddress.of(recipient)), Set.of(EmailAddress.of(recipient)), "", List.of(), 1, false, false)).recipients()
                .getFirst();
    }

    private static List<String> labels(Labelled... all) {
        return Stream.of(all).map(Labelled::label).toList();
    }

    private static List<String> firstColumn(String heading) {
        return PageTable.rows("rules.md", heading).stream().map(List::getFirst).toList();
    }

    @Test
    void everyExampleIsAccepted() throws Exception {
        assertThat(examples()).hasSize(3);
        for (String example : examples()) {
            assertThat(read(example).local()).isNotEmpty();
        }
    }

    @Test
    void modesAndReasonsAreAllThereInTheirOrder() {
        assertThat(firstColumn("Encrypt")).isEqualTo(labels(EncryptMode.values()));
        assertThat(firstColumn("Sign")).isEqualTo(labels(SignMode.values()));
        assertThat(firstColumn("Refusals")).isEqualTo(labels(Refusal.Reason.values()));
    }

    @Test
    void profilesHaveTheAlgorithmsOfTheTable() {
        assertThat(PageTable.rows("rules.md", "Profiles")).isEqualTo(Profile.BUILT_IN.stream().map(RulesPageTest::row).toList());
    }

    private static List<String> row(Profile profile) {
        return List.of(profile.name(), profile.encryption().cipher().label(),
                profile.encryption().rsaKeyTransport() == RsaKeyTransport.PKCS1 ? "pkcs1" : "oaep", profile.signature().digest().label(),
                profile.signature().rsaPadding() == RsaPadding.PKCS1 ? "pkcs1" : "pss", profile.encryption().raised() ? "yes" : "no",
                profile.oneCertificate() ? "yes" : "no");
    }

    @Test
    void theExampleDecidesAsTheTableSays() throws Exception {
        for (List<String> row : PageTable.rows("rules.md", "Which rule counts")) {
            String[] mail = row.getFirst().split(" to ");
            RecipientDecision decision = decideByTheExample(mail[0], mail[1]);

            assertThat(List.of(decision.encrypt().label(), decision.sign().label())).as(row.getFirst()).isEqualTo(row.subList(1, 3));
        }
    }

    @Test
    void theExampleIsExplainedInTheseWords() throws Exception {
        String steps = decideByTheExample("ceo@example.org", "newsletter@partner.example").steps().stream()
                .filter(step -> step.setting().equals("encrypt")).map(Step::toString).reduce("", (all, step) -> all + step + "\n");

        assertThat(page).contains("```\n" + steps + "```");
    }

    @Test
    void mistakesAreToldInTheseWords() {
        assertThatThrownBy(() -> read("<smime><rules/></smime>")).satisfies(e -> assertThat(page).contains("* `" + e.getMessage() + "`"));
        assertThatThrownBy(() -> read("<smime><rules><recipient><encrypt>always</encrypt></recipient></rules></smime>"))
                .satisfies(e -> assertThat(page).contains("* `" + e.getMessage() + "`"));
    }
}
