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
package org.signet.mime;

/** Finds the LFs that no CR precedes. */
final class BareLineFeeds {
    private BareLineFeeds() {
    }

    /** Where the first one is, or {@code to}; {@code afterCarriageReturn} says what stood before {@code from}. */
    static int first(byte[] bytes, int from, int to, boolean afterCarriageReturn) {
        int i = from;
        while (i < to) {
            i = PlainLines.skip(bytes, i, to);
            int lineFeed = Words.indexOf('\n', bytes, i, to);
            boolean canonical = lineFeed > from ? bytes[lineFeed - 1] == '\r' : afterCarriageReturn;
            if (lineFeed == to || !canonical) {
                return lineFeed;
            }
            i = lineFeed + 1;
        }
        return to;
    }
}
