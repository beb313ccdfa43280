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
package org.signet.james.verification;

import org.signet.james.headers.Verdict;

/** When a signature is taken off a message. Only the outermost layer of a message ever is: what lies within it needs its own. */
public enum StripMode {
    /** Never. */
    NEVER,
    /** If it is good. */
    GOOD,
    /** Good or bad, as long as it can be read. */
    ALWAYS;

    /** Whether the signature that got this verdict is taken off. */
    public boolean strips(Verdict verdict) {
        return switch (this) {
            case NEVER -> false;
            case GOOD -> verdict.isGood();
            case ALWAYS -> switch (verdict.status()) {
                case VALID, MISMATCH, UNTRUSTED, INVALID -> true;
                case MALFORMED, NONE -> false;
            };
        };
    }
}
