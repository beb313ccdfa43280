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
package org.signet.james.matching;

/** A text that can only be read so often: there are regular expressions that would read a short one for years. */
final class CountedText implements CharSequence {
    /** Enough for any expression that goes over the text once for each of its characters; less than a tenth of a second. */
    private static final int READS = 10_000_000;

    private final CharSequence text;
    private int left = READS;

    CountedText(CharSequence text) {
        this.text = text;
    }

    /** The text was read too often. */
    static final class TooManyReads extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyReads() {
            super("a text was read too often", null, false, false);
        }
    }

    @Override
    public char charAt(int index) {
        left--;
        if (left < 0) {
            throw new TooManyReads();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
