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
package org.signet.james.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.james.metrics.tests.RecordingMetricFactory;
import org.apache.james.server.core.configuration.Configuration;
import org.apache.james.server.core.filesystem.FileSystemImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.cert.TrustAnchors;
import org.signet.james.configuration.SmimeConfiguration;
import org.signet.stores.web.FetchPolicy;
import org.signet.testkit.PageTable;
import org.signet.verify.SmimeVerifier;
import org.signet.verify.VerificationPolicy;

/** {@code docs/metrics.md} knows every metric. */
class MetricsPageTest {
    private static final String PAGE = "metrics.md";

    @TempDir
    private Path james;

    @Test
    void theTableOfMailetsHasOneRowForEachMetricAndNoOther() {
        assertThat(rows("Mailets")).containsExactlyElementsOf(
                Stream.of(Operation.values()).flatMap(operation -> rows(operation).stream()).toList());
    }

    private static List<String> rows(Operation operation) {
        List<String> rows = new ArrayList<>();
        for (String outcome : operation.outcomes()) {
            boolean recipients = operation == Operation.RULES && !outcome.equals(Outcome.RULES_MALFORMED);
            rows.add(operation.prefix() + outcome + " counter " + (recipients ? "recipients" : "mails"));
        }
        rows.add(operation.prefix() + OperationMetrics.ERROR + " counter mails");
        rows.add(operation.prefix() + OperationMetrics.TIME + " timer seconds");
        return rows;
    }

    @Test
    void theTableOfCachesHasOneRowForEachMetricOfAServerThatHasThemAllAndNoOther() throws IOException {
        Map<String, Integer> metrics = new TreeMap<>(metricsOf("<stores><database/><ldap><url>ldaps://directory.example.org</url>"
                + "<base>dc=example,dc=org</base><requireTrusted>false</requireTrusted></ldap></stores>").countForPrefixName("signet."));

        assertThat(metrics).isNotEmpty();
        assertThat(rows("Caches")).containsExactlyElementsOf(metrics.keySet().stream().map(name -> name + " counter look-ups").toList());
    }

    private RecordingMetricFactory metricsOf(String elements) throws IOException {
        Path conf = Files.createDirectories(james.resolve("conf"));
        Files.writeString(conf.resolve("smime.xml"), "<smime>" + elements + "</smime>");
        RecordingMetricFactory metrics = new RecordingMetricFactory();
        SmimeConfiguration configuration = new SmimeConfiguration(
                new FileSystemImpl(Configuration.builder().workingDirectory(james.toString()).build().directories()), metrics);
        configuration.stores();
        configuration.revocation().fetcher(FetchPolicy.STANDARD);
        new SmimeVerifier(VerificationPolicy.of(TrustAnchors.NONE), configuration.caches());
        configuration.close();
        return metrics;
    }

    private static List<String> rows(String heading) {
        List<List<String>> rows = PageTable.rows(PAGE, heading);
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(4).doesNotContain(""));
        return rows.stream().map(row -> String.join(" ", row.subList(0, 3))).toList();
    }
}
