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
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import org.apache.james.metrics.api.Metric;
import org.apache.james.metrics.api.MetricFactory;
import org.apache.james.metrics.api.TimeMetric;
import org.apache.james.metrics.tests.RecordingMetricFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.signet.cache.CacheObserver;
import org.signet.james.metrics.OperationMetrics.Treatment;
import org.signet.james.status.RecipientFacts;
import org.signet.james.status.RulesOutcome;
import org.signet.james.status.SignatureStatus;

class OperationMetricsTest {
    private final RecordingMetricFactory james = new RecordingMetricFactory();

    @ParameterizedTest
    @EnumSource
    void allCountersAreThereBeforeTheFirstMail(Operation operation) {
        new OperationMetrics(james, operation);

        assertThat(james.countForPrefixName("signet.")).hasSize(operation.outcomes().size() + 1)
                .allSatisfy((name, count) -> assertThat(count).isZero());
    }

    @Test
    void verdictIsCountedAndItsTimeTaken() {
        treat(Operation.VERIFY, Outcome.of(SignatureStatus.MISMATCH));

        assertThat(james.countFor("signet.verify.mismatch")).isEqualTo(1);
        assertThat(james.executionTimesFor("signet.verify.time")).hasSize(1);
        assertThat(james.countFor("signet.verify.error")).isZero();
    }

    @Test
    void timeOfMailWithWhichNothingWasDoneDoesNotCount() {
        treat(Operation.VERIFY, Outcome.of(SignatureStatus.NONE));
        treat(Operation.VERIFY, Outcome.PASSED_BY);

        assertThat(james.countFor("signet.verify.none")).isEqualTo(1);
        assertThat(james.executionTimesFor("signet.verify.time")).isEmpty();
        assertThat(james.countFor("signet.verify.error")).isZero();
    }

    @Test
    void rulesCountEachRecipientAndTakeTheTimeOnce() {
        treat(Operation.RULES, Outcome.ofRules("line", List.of(facts(RulesOutcome.ENCRYPTED, true), facts(RulesOutcome.ENCRYPTED, false),
                facts(RulesOutcome.REFUSED, false))));

        assertThat(james.countFor("signet.rules.encrypted")).isEqualTo(2);
        assertThat(james.countFor("signet.rules.refused")).isEqualTo(1);
        assertThat(james.countFor("signet.rules.signed")).isEqualTo(1);
        assertThat(james.executionTimesFor("signet.rules.time")).hasSize(1);
    }

    private static RecipientFacts facts(RulesOutcome outcome, boolean signed) {
        return new RecipientFacts("bob@partner.example", outcome, signed, "required", "required", "default", Optional.empty(), List.of());
    }

    @Test
    void mailThatCouldNotBeTreatedIsAnError() {
        new OperationMetrics(james, Operation.SIGN).begin().close();

        assertThat(james.countFor("signet.sign.error")).isEqualTo(1);
        assertThat(james.executionTimesFor("signet.sign.time")).isEmpty();
    }

    @Test
    void metricsThatFailAreNobodysTrouble() {
        MetricFactory broken = mock(MetricFactory.class);
        Metric metric = mock(Metric.class);
        TimeMetric timer = mock(TimeMetric.class);
        doThrow(new IllegalStateException("injected")).when(metric).increment();
        when(broken.generate(anyString())).thenReturn(metric);
        when(broken.timer(anyString())).thenThrow(new IllegalStateException("injected")).thenReturn(timer);
        when(timer.stopAndPublish()).thenThrow(new IllegalStateException("injected"));
        OperationMetrics metrics = new OperationMetrics(broken, Operation.VERIFY);

        assertThatCode(() -> {
            treat(metrics, Outcome.of(SignatureStatus.VALID));
            treat(metrics, Outcome.of(SignatureStatus.VALID));
            metrics.begin().close();
            CacheObserver cache = new CacheMetrics(broken).of("paths");
            cache.hit();
            cache.miss();
        }).doesNotThrowAnyException();
    }

    @Test
    void cachesOfOneNameCountTogether() {
        CacheMetrics caches = new CacheMetrics(james);
        caches.of("paths").hit();
        caches.of("paths").hit();
        caches.of("paths").miss();

        assertThat(james.countForPrefixName("signet.cache.")).containsEntry("signet.cache.paths.hit", 2)
                .containsEntry("signet.cache.paths.miss", 1);
    }

    private void treat(Operation operation, Outcome outcome) {
        treat(new OperationMetrics(james, operation), outcome);
    }

    private static void treat(OperationMetrics metrics, Outcome outcome) {
        try (Treatment treatment = metrics.begin()) {
            treatment.end(outcome);
        }
    }
}
