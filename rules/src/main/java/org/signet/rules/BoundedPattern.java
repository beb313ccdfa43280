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

import java.util.List;
import java.util.regex.Pattern;

/**
 * A pattern that cannot keep the server busy, nor use up its stack, however it and the text were chosen.
 *
 * @param pattern what a value has to match
 */
record BoundedPattern(Pattern pattern) {
    /** Java's patterns call themselves several times for each character of the text, so that a long text is not matched at all. */
    static final int LONGEST = 1000;
    /** So many characters are looked at, for all values together: some milliseconds. */
    static final int MOST_LOOKS = 1_000_000;

    /** Whether one of the values matches as a whole. */
    TriggerCondition.Match matchesAny(List<String> values) {
        LookBudget budget = new LookBudget(MOST_LOOKS);
        boolean unclear = false;
        for (String value : values) {
            if (value.length() > LONGEST) {
                unclear = true;
                continue;
            }
            try {
                if (pattern.matcher(new CountedText(value, budget)).matches()) {
                    return TriggerCondition.Match.YES;
                }
            } catch (LookBudget.SpentException | StackOverflowError tooMuch) {
                // some patterns use up the stack of a small thread before that; nothing but the matcher was at work, and it is thrown away
                return TriggerCondition.Match.UNCLEAR;
            }
        }
        return unclear ? TriggerCondition.Match.UNCLEAR : TriggerCondition.Match.NO;
    }
}
