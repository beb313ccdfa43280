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
package org.signet.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signet.testkit.Messages;
import org.signet.testkit.ProjectRoot;

/** Every folder of {@code conf-samples/} is a setup that James 3.9.0 starts with, and through which mail flows. */
class ConfSamplesIT {

    @Test
    void thereAreSamplesAndEachHasItsMailetContainer() throws IOException {
        assertThat(samples()).isNotEmpty().allSatisfy(sample -> assertThat(sample.resolve("mailetcontainer.xml")).isRegularFile());
    }

    /** All but the one whose key signs for everybody and so has to be there from the start: see {@link RuleSamplesIT}. */
    static List<Path> samplesThatNeedNoKey() throws IOException {
        return samples().stream().filter(sample -> !sample.endsWith("gateway-to-gateway")).toList();
    }

    @ParameterizedTest
    @MethodSource("samplesThatNeedNoKey")
    void jamesStartsAndPassesAPlainMailOn(Path sample) throws Exception {
        byte[] mail = Messages.mail().from("stranger@elsewhere.example").to("bob@example.org").subject("plain").text("Hello\n").bytes();
        try (MailetContainer james = MailetContainer.start(sample, SignetJar.find()).withUser("bob@example.org")) {
            Outcome outcome = james.submit(Submission.of(mail).from("stranger@elsewhere.example").to("bob@example.org"));

            assertThat(outcome.to("bob@example.org").error()).isEmpty();
            assertThat(outcome.to("bob@example.org").text()).contains("Hello");
        }
    }

    private static List<Path> samples() throws IOException {
        Path folder = ProjectRoot.find().resolve("conf-samples");
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }
}
