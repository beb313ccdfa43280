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

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.james.metrics.api.Metric;
import org.apache.james.metrics.api.MetricFactory;
import org.apache.james.metrics.api.TimeMetric;

/** The metrics of a mailet. They never disturb it: what fails in them is told to the log, and no more. */
public final class OperationMetrics {
    /** Counts mails that could not be treated. */
    static final String ERROR = "error";
    /** Measures how long the operation takes. */
    static final String TIME = "time";

    private final MetricFactory factory;
    private final Operation operation;
    private final Map<String, Metric> counters = new HashMap<>();

    /** Those of an operation; asks James for all counters, so that they are there, with nothing in them, before the first mail is. */
    public OperationMetrics(MetricFactory factory, Operation operation) {
        this.factory = factory;
        this.operation = operation;
        operation.outcomes().forEach(this::add);
        add(ERROR);
    }

    private void add(String counted) {
        counters.put(counted, factory.generate(operation.prefix() + counted));
    }

    /** Begins to treat a mail. */
    public Treatment begin() {
        return new Treatment();
    }

    /** The treatment of one mail, whose time is taken from its beginning; if it does not {@link #end}, it has failed. */
    public final class Treatment implements AutoCloseable {
        private Optional<TimeMetric> running = Optional.empty();
        private boolean ended;

        private Treatment() {
            Counting.safely(() -> running = Optional.of(factory.timer(operation.prefix() + TIME)));
        }

        /** Counts what became of the mail, once nothing can fail any more. */
        public void end(Outcome outcome) {
            ended = true;
            Counting.safely(() -> {
                outcome.counted().forEach(counted -> counters.get(counted).increment());
                if (operation.isDone(outcome)) {
                    running.ifPresent(TimeMetric::stopAndPublish);
                }
            });
        }

        @Override
        public void close() {
            if (!ended) {
                Counting.safely(counters.get(ERROR)::increment);
            }
        }
    }
}
