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
package org.signet.mailets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signet.james.SmimeMailet;
import org.signet.parameters.Parameter;
import org.signet.testkit.ProjectRoot;

/** {@code docs/migration.md} promises what the mailets keep. */
class MigrationPageTest {
    /** Mailet, parameter, James' default, ours. */
    private static final Pattern ROW = Pattern.compile("^\\| (SMIME\\w+) \\| `(\\w+)` \\| (.*?) \\| (.*?) \\|", Pattern.MULTILINE);

    /** Those that James does not have. */
    private static final Set<Class<?>> NEW = Set.of(SMIMEEncrypt.class, SMIMEApplyRules.class, SMIMEHarvestCertificates.class);

    /** Those that James has too. */
    static List<SmimeMailet> mailets() {
        return MailetPagesTest.mailets().stream().filter(mailet -> !NEW.contains(mailet.getClass())).toList();
    }

    @ParameterizedTest
    @MethodSource("mailets")
    void everyParameterOfJamesIsAcceptedAndHasTheDefaultThatThePageSays(SmimeMailet mailet) throws IOException {
        String page = Files.readString(ProjectRoot.find().resolve("docs/migration.md"));
        List<MatchResult> rows = ROW.matcher(page).results().filter(row -> row.group(1).equals(mailet.getClass().getSimpleName())).toList();

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            Optional<Parameter<?>> parameter = mailet.parameters().stream().filter(some -> some.names().contains(row.group(2))).findFirst();
            assertThat(parameter).as(row.group(2)).isPresent();
            assertThat(row.group(4)).isEqualTo(parameter.get().defaultText().map(text -> "`" + text + "`").orElse(row.group(4)));
        });
    }

    @Test
    void whatRestoresJamesIsAccepted() throws IOException {
        String page = Files.readString(ProjectRoot.find().resolve("docs/migration.md"));
        List<MatchResult> restoring = Pattern.compile("`<(\\w+)>(.+?)</\\1>`").matcher(page).results().toList();

        assertThat(restoring).isNotEmpty().allSatisfy(element ->
                assertThat(mailets()).flatExtracting(SmimeMailet::parameters).as(element.group()).anyMatch(parameter ->
                        parameter.name().equals(element.group(1)) && parameter.reader().apply(element.group(2)).isPresent()));
    }
}
