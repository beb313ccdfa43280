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
package org.signet.encrypt;

import java.security.GeneralSecurityException;

/** Encrypts content keys for one recipient. May be used by many threads. */
@FunctionalInterface
interface RecipientEncoder {
    /**
     * The recipient's part of the message in DER (RFC 5652 §6.2, RecipientInfo); the recipient is named by issuer and serial number,
     * which every program understands.
     *
     * @throws GeneralSecurityException if the provider cannot do what it said it can
     */
    byte[] encode(byte[] contentKey) throws GeneralSecurityException;
}
