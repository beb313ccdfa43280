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
package org.signet.james.status;

/** What became of the certificates of a mail. */
public enum HarvestStatus implements Word {
    /** There was none to take: no valid signature, no certificate that can be encrypted to, or none of the domains. */
    NOTHING,
    /** They are in the store already. */
    KNOWN,
    /** At least one is new in the store, and waits for approval. */
    QUARANTINED,
    /** At least one is new in the store, and used. */
    ACCEPTED,
    /** The store could not be asked or written to. */
    FAILED
}
