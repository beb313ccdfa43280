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
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The triggers that count for a mail. Of several the strictest counts; it raises what the rules say, or lowers what may be lowered.
 *
 * @param matched in the order of the file
 */
record MatchedTriggers(List<Matched> matched) {
    static final MatchedTriggers NONE = new MatchedTriggers(List.of());

    /** A trigger whose condition is met, or may be. */
    record Matched(Trigger trigger, boolean sure) {
    }

    MatchedTriggers {
        matched = List.copyOf(matched);
    }

    static MatchedTriggers of(List<Trigger> triggers, MessageFacts facts) {
        List<Matched> matched = new ArrayList<>();
        for (Trigger trigger : triggers) {
            switch (trigger.condition().in(facts)) {
                case YES -> matched.add(new Matched(trigger, true));
                case UNCLEAR -> matched.add(new Matched(trigger, false));
                case NO -> { }
            }
        }
        return new MatchedTriggers(matched);
    }

    /** The tags in the subject that were meant for us, each once. */
    List<String> subjectTags() {
        return matched.stream().map(match -> match.trigger().condition()).filter(TriggerCondition.InSubject.class::isInstance)
                .map(condition -> ((TriggerCondition.InSubject) condition).tag()).distinct().toList();
    }

    Outcome<EncryptMode> encrypt(Outcome<EncryptMode> rules) {
        return apply(rules, Setting.ENCRYPT, Trigger::encrypt, EncryptMode::isMandatory);
    }

    Outcome<SignMode> sign(Outcome<SignMode> rules) {
        return apply(rules, Setting.SIGN, Trigger::sign, mode -> mode == SignMode.REQUIRED);
    }

    private <T extends Comparable<T>> Outcome<T> apply(Outcome<T> rules, Setting<T> setting, Function<Trigger, Optional<T>> given,
            Predicate<T> fixed) {
        Outcome<T> outcome = rules;
        Optional<T> strictest = Optional.empty();
        for (Matched match : matched) {
            Optional<T> said = given.apply(match.trigger()).filter(mode -> match.sure() || mode.compareTo(rules.value()) > 0);
            if (said.isPresent()) {
                T most = strictest.map(other -> Setting.greater(other, said.get())).orElse(said.get());
                strictest = Optional.of(most);
                T next = fixed.test(rules.value()) ? Setting.greater(rules.value(), most) : most;
                outcome = outcome.then(next, setting.step(next, source(match, setting.text().apply(said.get()), next.equals(said.get()))));
            }
        }
        return outcome;
    }

    private static String source(Matched match, String said, boolean counts) {
        return match.trigger() + (match.sure() ? "" : ", taken as met because it takes too long to be sure")
                + (counts ? "" : " says " + said + ", but what is stricter counts");
    }
}
