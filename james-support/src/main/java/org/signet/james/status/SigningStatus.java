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

/** What became of a mail that was to be signed. */
public enum SigningStatus implements Word {
    /** It was signed. */
    SIGNED,
    /** It is signed or encrypted already, and was left as it is. */
    ALREADY_SIGNED,
    /** It has no sender (a bounce or another notice of a server), and such mail is not signed. */
    NO_SENDER,
    /** It is the postmaster's, and such mail is not to be signed. */
    POSTMASTER,
    /** Who submitted it may not say that it is from its From address, or is not known. */
    NOT_ALLOWED,
    /** There is no key for its sender. */
    NO_KEY,
    /** It cannot be read. */
    MALFORMED
}
