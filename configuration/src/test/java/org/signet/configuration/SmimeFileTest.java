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
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.ConfigurationException;
import org.signet.stores.file.ReloadPolicy;

class SmimeFileTest {
    private static final String ONE = "<smime><authservId>one.example</authservId></smime>";
    private static final String OTHER = "<smime><authservId>other.example</authservId></smime>";
    private static final String BROKEN = "<smime><authservId>";

    @TempDir
    private Path conf;
    private Path path;
    private Instant now = Instant.parse("2026-11-22T05:00:00Z");
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void nameFile() {
        path = conf.resolve("smime.xml");
    }

    private SmimeFile open() {
        return SmimeFile.open(path, new FolderLocations(conf), ReloadPolicy.STANDARD.withClock(() -> now), telling(told));
    }

    private static EditListener telling(List<String> told) {
        return new EditListener() {
            @Override
            public void applied() {
                told.add("applied");
            }

            @Override
            public void refused(String reason) {
                told.add(reason);
            }

            @Override
            public void postponed() {
                told.add("postponed");
            }
        };
    }

    private void write(String xml) throws IOException {
        Path draft = Files.writeString(conf.resolve("draft"), xml);
        Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
    }

    private void later() {
        now = now.plus(Duration.ofSeconds(2));
    }

    @Test
    void fileThatCannotBeUnderstoodStopsTheStart() throws Exception {
        write(BROKEN);

        assertThatThrownBy(this::open).isInstanceOf(ConfigurationException.class).hasMessageStartingWith("conf/smime.xml cannot be read: ");
    }

    @Test
    void missingFileSaysNothingAndIsNoProblem() {
        SmimeFile file = open();
        later();

        assertThat(file.settings()).isEqualTo(SmimeSettings.NONE);
        assertThat(file.problem()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void fileIsNotLookedAtBeforeTheIntervalHasPassed() throws Exception {
        write(ONE);
        SmimeFile file = open();
        write(BROKEN);

        assertThat(file.problem()).isEmpty();
        later();
        assertThat(file.problem()).isPresent();
    }

    @Test
    void brokenEditIsToldOnceAndAgainWhenTheReasonChanges() throws Exception {
        write(ONE);
        SmimeFile file = open();
        for (String broken : List.of(BROKEN, BROKEN, "<smime><key>x</key></smime>")) {
            write(broken);
            later();
            assertThat(file.problem()).isPresent();
        }

        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).startsWith("conf/smime.xml cannot be read: line 1: ");
        assertThat(told.getLast()).startsWith("conf/smime.xml: the element smime/key is not known");
    }

    @Test
    void editThatIsPutRightIsToldAndNoProblemAnyMore() throws Exception {
        write(ONE);
        SmimeFile file = open();
        write(BROKEN);
        later();
        assertThat(file.problem()).isPresent();
        write(ONE);
        later();

        assertThat(file.problem()).isEmpty();
        assertThat(told).hasSize(2).endsWith("applied");
    }

    @Test
    void removedFileIsAProblemUntilItIsBack() throws Exception {
        write(ONE);
        SmimeFile file = open();
        Files.delete(path);
        later();
        assertThat(file.problem()).contains("conf/smime.xml is gone.");
        later();
        assertThat(file.problem()).isPresent();
        write(ONE);
        later();

        assertThat(file.problem()).isEmpty();
        assertThat(told).containsExactly("conf/smime.xml is gone.", "applied");
    }

    @Test
    void rulesCountWithoutARestart() throws Exception {
        write(rules("one.example"));
        SmimeFile file = open();
        write(rules("other.example"));
        assertThat(local(file)).isEqualTo("one.example");
        later();

        assertThat(local(file)).isEqualTo("other.example");
        assertThat(file.waitsForStart()).isFalse();
        assertThat(told).containsExactly("applied");
    }

    @Test
    void rulesThatAreBrokenLeaveTheFormerOnesInUse() throws Exception {
        write(rules("one.example"));
        SmimeFile file = open();
        write("<smime><rules/></smime>");
        later();

        assertThat(local(file)).isEqualTo("one.example");
        assertThat(file.problem().orElseThrow())
                .startsWith("conf/smime.xml: the element smime/rules does not say which domains are your own");
    }

    @Test
    void anythingElseThatIsBrokenLeavesTheFormerRulesInUseToo() throws Exception {
        write(rules("one.example"));
        SmimeFile file = open();
        write(rules("other.example").replace("<smime>", "<smime><key>x</key>"));
        later();

        assertThat(local(file)).isEqualTo("one.example");
        assertThat(file.problem()).isPresent();
    }

    @Test
    void rulesThatAreTakenOutAreAProblemAndStayInUse() throws Exception {
        write(rules("one.example"));
        SmimeFile file = open();
        write(ONE);
        later();

        assertThat(local(file)).isEqualTo("one.example");
        assertThat(file.problem()).contains("conf/smime.xml: the element smime/rules is gone.");
    }

    @Test
    void rulesOfAFileThatIsGoneStayInUse() throws Exception {
        write(rules("one.example"));
        SmimeFile file = open();
        Files.delete(path);
        later();

        assertThat(local(file)).isEqualTo("one.example");
    }

    @Test
    void everyThreadSeesOneBookOrTheOtherWhileTheFileChanges() throws Exception {
        write(rules("one.example"));
        SmimeFile file = SmimeFile.open(path, new FolderLocations(conf), ReloadPolicy.STANDARD.withInterval(Duration.ZERO),
                telling(new ArrayList<>()));
        Set<String> seen = ConcurrentHashMap.newKeySet();
        try (ExecutorService readers = Executors.newFixedThreadPool(4)) {
            for (int reader = 0; reader < 4; reader++) {
                readers.submit(() -> {
                    for (int i = 0; i < 500; i++) {
                        seen.add(local(file));
                    }
                });
            }
            for (int i = 0; i < 50; i++) {
                write(i % 3 == 0 ? BROKEN : rules(i % 3 == 1 ? "one.example" : "other.example"));
            }
        }

        assertThat(seen).isSubsetOf("one.example", "other.example").isNotEmpty();
    }

    private static String rules(String local) {
        return "<smime><rules><local>" + local + "</local></rules></smime>";
    }

    private static String local(SmimeFile file) {
        return file.rules().orElseThrow().local().getFirst().domain();
    }

    @Test
    void whatIsNotARuleWaitsForTheNextStartAndIsToldOnce() throws Exception {
        write(ONE);
        SmimeFile file = open();
        write(OTHER);
        later();
        assertThat(file.waitsForStart()).isTrue();
        later();
        assertThat(file.waitsForStart()).isTrue();

        assertThat(file.settings().server()).contains(new AuthenticationServiceIdentifier("one.example"));
        assertThat(told).containsExactly("postponed");
    }

    @Test
    void editThatIsTakenBackWaitsForNothing() throws Exception {
        write(ONE);
        SmimeFile file = open();
        write(OTHER);
        later();
        assertThat(file.waitsForStart()).isTrue();
        write(ONE);
        later();

        assertThat(file.waitsForStart()).isFalse();
        assertThat(file.problem()).isEqualTo(Optional.empty());
    }
}
