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
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.james.filesystem.api.FileSystem;
import org.apache.james.metrics.api.MetricFactory;
import org.apache.james.metrics.tests.RecordingMetricFactory;
import org.apache.james.rrt.api.CanSendFrom;
import org.apache.james.user.api.UsersRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signet.james.SmimeMailet;
import org.signet.james.configuration.SmimeConfiguration;
import org.signet.parameters.Parameter;
import org.signet.testkit.ProjectRoot;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The pages of the mailets say what the mailets do. A row that is missing is shown in full, to be copied into its page. */
class MailetPagesTest {
    private static final MetricFactory METRICS = new RecordingMetricFactory();
    private static final List<String> OF_THE_CONTAINER = List.of("onMailetException", "onMatchException");

    static List<SmimeMailet> mailets() {
        SmimeConfiguration configuration = new SmimeConfiguration(mock(FileSystem.class), METRICS);
        UsersRepository users = mock(UsersRepository.class);
        CanSendFrom aliases = mock(CanSendFrom.class);
        return List.of(new SMIMEApplyRules(configuration, users, aliases, METRICS),
                new SMIMECheckSignature(configuration, METRICS), new SMIMEDecrypt(configuration, users, aliases, METRICS),
                new SMIMEEncrypt(configuration, METRICS), new SMIMEHarvestCertificates(configuration, METRICS),
                new SMIMESign(configuration, users, aliases, METRICS));
    }

    @Test
    void noMailetIsForgottenHere() throws IOException {
        try (Stream<Path> sources = Files.list(ProjectRoot.find().resolve("mailets/src/main/java/org/signet/mailets"))) {
            assertThat(sources.map(source -> source.getFileName().toString()).filter(name -> name.startsWith("SMIME")).sorted())
                    .containsExactlyElementsOf(mailets().stream().map(mailet -> mailet.getClass().getSimpleName() + ".java").toList());
        }
    }

    @ParameterizedTest
    @MethodSource("mailets")
    void theTableHasOneRowForEachParameterAndNoOther(SmimeMailet mailet) throws IOException {
        String table = page(mailet).split("\n## Parameters\n", 2)[1].split("\n## ", 2)[0];

        assertThat(table.lines().filter(line -> line.startsWith("| `")))
                .containsExactlyElementsOf(mailet.parameters().stream().map(MailetPagesTest::row).toList());
    }

    @ParameterizedTest
    @MethodSource("mailets")
    void everyExampleOfTheTableIsAccepted(SmimeMailet mailet) {
        assertThat(mailet.parameters()).allSatisfy(parameter ->
                assertThat(isAccepted(parameter, parameter.example())).as(parameter.name()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("mailets")
    void theExampleOfThePageHoldsOnlyWhatTheMailetAccepts(SmimeMailet mailet) throws Exception {
        List<Element> written = examples(mailet).flatMap(example -> elements(example.getChildNodes())).toList();

        assertThat(written).isNotEmpty().filteredOn(element -> !OF_THE_CONTAINER.contains(element.getNodeName()))
                .allSatisfy(element -> assertThat(mailet.parameters()).as(element.getNodeName()).anyMatch(parameter ->
                        parameter.names().contains(element.getNodeName()) && isAccepted(parameter, element.getTextContent().strip())));
    }

    @ParameterizedTest
    @MethodSource("mailets")
    void someSampleConfigurationHasTheMailet(SmimeMailet mailet) throws IOException {
        List<String> samples;
        try (Stream<Path> files = Files.walk(ProjectRoot.find().resolve("conf-samples"))) {
            samples = files.filter(file -> file.endsWith("mailetcontainer.xml")).map(Path::toString).toList();
        }
        assertThat(samples).anySatisfy(sample ->
                assertThat(Path.of(sample)).content().contains("class=\"" + mailet.getClass().getName() + "\""));
    }

    private static String row(Parameter<?> parameter) {
        String others = parameter.otherNames().isEmpty() ? "" : " (also `" + String.join("`, `", parameter.otherNames()) + "`)";
        return "| `" + parameter.name() + "`" + others + " | " + parameter.defaultText().map(MailetPagesTest::code).orElse("none") + " | "
                + cell(parameter.accepted()) + " | " + code(parameter.example()) + " | " + cell(parameter.description()) + " |";
    }

    private static String code(String text) {
        return "`" + cell(text) + "`";
    }

    private static String cell(String text) {
        return text.strip().replaceAll("\\s+", " ").replace("|", "\\|");
    }

    private static boolean isAccepted(Parameter<?> parameter, String text) {
        Optional<?> value = parameter.reader().apply(text);
        return value.isPresent();
    }

    /** The elements for this mailet in the blocks of XML on its page. */
    private static Stream<Element> examples(SmimeMailet mailet) throws Exception {
        StringBuilder blocks = new StringBuilder("<all>");
        Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL).matcher(page(mailet)).results().forEach(block -> blocks.append(block.group(1)));
        Element all = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(blocks.append("</all>").toString()))).getDocumentElement();
        return elements(all.getElementsByTagName("mailet"))
                .filter(element -> element.getAttribute("class").equals(mailet.getClass().getName()));
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance).map(Element.class::cast);
    }

    private static String page(SmimeMailet mailet) throws IOException {
        return Files.readString(ProjectRoot.find().resolve("docs").resolve(mailet.getClass().getSimpleName() + ".md"));
    }
}
