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
package org.signet.fetch;

/** What became of a {@link FetchRequest}. */
public sealed interface FetchResult {
    /**
     * It is here, fresh or from a cache.
     *
     * @param content the answer, as long as the limits allow; whoever asked judges it, as anybody may have sent it
     * @param kept whether it answered an earlier request for the same, so that a nonce in it is not that of this request
     */
    record Fetched(byte[] content, boolean kept) implements FetchResult {
        /** The answer to this very request. */
        public Fetched(byte[] content) {
            this(content, false);
        }

        @Override
        public String toString() {
            return "Fetched[" + content.length + " bytes]";
        }
    }

    /**
     * It may not be fetched: fetching is off, or not from there.
     *
     * @param why as a part of a sentence
     */
    record NotAllowed(String why) implements FetchResult {
    }

    /**
     * It could not be fetched now: no connection, too slow, too long, or an answer of no use.
     *
     * @param why as a part of a sentence
     */
    record Failed(String why) implements FetchResult {
    }
}
