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

/** How many characters a pattern may still look at: there are regular expressions that would read a short text for years. */
public final class LookBudget {
    /** It is spent. */
    public static final class SpentException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SpentException() {
            super("the pattern takes too long", null, false, false);
        }
    }

    private int left;

    /** So many. */
    public LookBudget(int looks) {
        left = looks;
    }

    /**
     * Takes one.
     *
     * @throws SpentException if there is none left
     */
    public void spend() {
        if (left-- <= 0) {
            throw new SpentException();
        }
    }
}
