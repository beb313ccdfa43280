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
package org.signet.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a setting comes to.
 *
 * @param value its value
 * @param steps how it came to that
 */
record Outcome<T>(T value, List<Step> steps) {
    Outcome {
        Objects.requireNonNull(value);
        steps = List.copyOf(steps);
    }

    Outcome<T> then(T next, Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return new Outcome<>(next, all);
    }

    /**
     * Asks rules, the general ones first.
     *
     * @param basic what counts where the others say nothing; the first says something of every setting
     * @param recipient the rules for the recipient
     * @param sender the rules for the sender
     */
    static <T> Outcome<T> of(Setting<T> setting, List<Sourced> basic, List<Sourced> recipient, List<Sourced> sender) {
        Sourced first = basic.getFirst();
        T start = setting.given().apply(first.settings()).orElseThrow();
        Outcome<T> outcome = new Outcome<>(start, List.of(setting.step(start, first.source())));
        for (Sourced rule : basic.subList(1, basic.size())) {
            outcome = outcome.replaced(setting, rule);
        }
        int basicSteps = outcome.steps.size();
        for (Sourced rule : recipient) {
            outcome = outcome.replaced(setting, rule);
        }
        Optional<T> ofRecipient = outcome.steps.size() > basicSteps ? Optional.of(outcome.value) : Optional.empty();
        for (Sourced rule : sender) {
            outcome = outcome.combined(setting, rule, ofRecipient);
        }
        return outcome;
    }

    private Outcome<T> replaced(Setting<T> setting, Sourced rule) {
        return setting.given().apply(rule.settings()).map(next -> then(next, setting.step(next, rule.source()))).orElse(this);
    }

    private Outcome<T> combined(Setting<T> setting, Sourced rule, Optional<T> ofRecipient) {
        Optional<T> given = setting.given().apply(rule.settings());
        if (given.isEmpty()) {
            return this;
        }
        T next = ofRecipient.map(other -> setting.both().apply(other, given.get())).orElse(given.get());
        String source = next.equals(given.get()) ? rule.source()
                : rule.source() + " says " + setting.text().apply(given.get()) + ", the recipient's rule says "
                        + setting.text().apply(ofRecipient.orElseThrow());
        return then(next, setting.step(next, source));
    }
}
