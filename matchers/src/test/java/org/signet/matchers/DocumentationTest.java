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
package org.signet.matchers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.james.matching.HeaderPattern;
import org.signet.james.matching.SmimeMatcher;
import org.signet.james.status.SignatureStatus;
import org.signet.parameters.Parameter;
import org.signet.testkit.ProjectRoot;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The pages in docs/ say what the matchers do. */
class DocumentationTest {
    private static final Pattern XML = Pattern.compile("(?s)```xml\n(.*?)```");

    @TempDir
    private Path root;
    private List<SmimeMatcher> matchers;

    @BeforeEach
    void makeMatchers() throws IOException {
        matchers = AllMatchers.in(new JamesDirectory(root));
    }

    private static String page(Class<?> matcher) throws IOException {
        return Files.readString(ProjectRoot.find().resolve("docs").resolve(matcher.getSimpleName() + ".md"));
    }

    /** The {@code match} attributes of the examples on a page. */
    private static List<String> examples(Class<?> matcher) throws Exception {
        List<String> examples = new ArrayList<>();
        for (MatchResult block : XML.matcher(page(matcher)).results().toList()) {
            InputSource source = new InputSource(new StringReader("<processor>" + block.group(1) + "</processor>"));
            NodeList mailets = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(source).getElementsByTagName("mailet");
            for (int i = 0; i < mailets.getLength(); i++) {
                examples.add(((Element) mailets.item(i)).getAttribute("match"));
            }
        }
        return examples;
    }

    @Test
    void everyMatcherHasAPageWithItsConditionItsDefaultAndItsBrokenMail() throws Exception {
        for (SmimeMatcher matcher : matchers) {
            String page = page(matcher.getClass());
            assertThat(page).startsWith("# " + matcher.getClass().getSimpleName() + "\n").contains("## Condition", "## Example",
                    "## Mail that cannot be read", "onMatchException");
            String condition = matcher.condition().map(Parameter::accepted).orElse("takes no condition");
            assertThat(page).as(matcher.getMatcherInfo()).contains(condition);
        }
    }

    @Test
    void examplesOfThePagesStart() throws Exception {
        for (SmimeMatcher matcher : matchers) {
            List<String> own = examples(matcher.getClass()).stream().filter(text -> text.startsWith(matcher.getClass().getName())).toList();
            assertThat(own).as(matcher.getMatcherInfo()).isNotEmpty();
            for (String example : own) {
                String[] halves = example.split("=", 2);
                assertThat(halves[0]).isEqualTo(matcher.getClass().getName());
                Mails.started(matcher, halves.length == 2 ? halves[1] : null);
            }
        }
    }

    @Test
    void everyVerdictIsExplained() throws Exception {
        for (SignatureStatus status : SignatureStatus.values()) {
            assertThat(page(SMIMESignatureIs.class)).contains("| `" + status.word() + "` |");
        }
    }

    @Test
    void limitsOfPatternsAreSaid() throws Exception {
        assertThat(page(SMIMEHeaderIs.class)).contains("first " + HeaderPattern.LENGTH + " characters");
        assertThat(page(SMIMESubjectMatches.class)).contains("first " + HeaderPattern.LENGTH + " characters");
    }
}
