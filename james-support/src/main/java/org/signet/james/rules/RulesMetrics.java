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
package org.signet.james.rules;

import java.util.List;
import org.apache.james.metrics.api.Metric;
import org.apache.james.metrics.api.MetricFactory;
import org.signet.james.status.RecipientFacts;
import org.signet.james.status.RulesOutcome;

/**
 * Counts recipients.
 *
 * @param encrypted who got mail encrypted by this server, or by its sender
 * @param inClear who got it in clear
 * @param refused who got none
 * @param signed who got it signed by this server
 */
public record RulesMetrics(Metric encrypted, Metric inClear, Metric refused, Metric signed) {
    private static final String PREFIX = "signet.rules.";

    /** Counters of James. */
    public static RulesMetrics of(MetricFactory factory) {
        return new RulesMetrics(factory.generate(PREFIX + "encrypted"), factory.generate(PREFIX + "sent-in-clear"),
                factory.generate(PREFIX + "refused"), factory.generate(PREFIX + "signed"));
    }

    void count(List<RecipientFacts> recipients) {
        for (RecipientFacts recipient : recipients) {
            metric(recipient.outcome()).increment();
            if (recipient.signed()) {
                signed.increment();
            }
        }
    }

    private Metric metric(RulesOutcome outcome) {
        return switch (outcome) {
            case ENCRYPTED, ALREADY_ENCRYPTED -> encrypted;
            case IN_CLEAR -> inClear;
            case REFUSED -> refused;
        };
    }
}
