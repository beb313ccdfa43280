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

/** What became of a mail that was to be encrypted. */
public enum EncryptionStatus implements Word {
    /** It was encrypted. */
    ENCRYPTED,
    /** It is encrypted already, and was left as it is. */
    ALREADY_ENCRYPTED,
    /** There is no certificate for at least one of its recipients. */
    NO_CERTIFICATE,
    /** There is no certificate for at least one of its recipients, and the administrator lets such mail go as it is. */
    SENT_IN_CLEAR,
    /** It cannot be read. */
    MALFORMED
}
