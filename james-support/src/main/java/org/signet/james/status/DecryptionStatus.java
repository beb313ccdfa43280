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

import org.signet.decrypt.DecryptionResult;

/** What became of a mail that was to be decrypted. */
public enum DecryptionStatus implements Word {
    /** It was decrypted. */
    DECRYPTED,
    /** It was not encrypted. */
    NOT_ENCRYPTED,
    /** It is encrypted, and to none of our keys. */
    NO_KEY,
    /** It is encrypted to one of our keys, and did not open. */
    FAILED,
    /** It claims to be encrypted, and cannot be read. */
    MALFORMED;

    /** The status of that result. */
    public static DecryptionStatus of(DecryptionResult result) {
        return switch (result) {
            case DecryptionResult.NotEncrypted none -> NOT_ENCRYPTED;
            case DecryptionResult.Decrypted decrypted -> DECRYPTED;
            case DecryptionResult.NoKey noKey -> NO_KEY;
            case DecryptionResult.Failed failed -> FAILED;
            case DecryptionResult.Malformed malformed -> MALFORMED;
        };
    }
}
