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
package org.signet.revocation;

import java.util.Locale;
import org.signet.Labelled;

/** What is done about replays of old answers with a nonce (RFC 9654). */
public enum NonceRule implements Labelled {
    /** No nonce is sent, so that answers can come from a cache of the authority's: the lightweight profile of RFC 5019. */
    OMIT,
    /** A nonce is sent. An answer has to hold the same or none at all, as many responders sign their answers beforehand. */
    SEND,
    /** A nonce is sent, and an answer without it counts for nothing. Answers are not kept. */
    REQUIRE;

    /**
     * The rule of that name.
     *
     * @throws org.signet.ConfigurationException if there is none
     */
    public static NonceRule named(String name) {
        return Labelled.named(name, values(), "rule for nonces");
    }

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
