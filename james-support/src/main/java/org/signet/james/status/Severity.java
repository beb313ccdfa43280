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

import org.signet.verify.Finding;
import org.signet.verify.IdentityFinding;
import org.signet.verify.IntegrityFinding;
import org.signet.verify.Note;
import org.signet.verify.TrustFinding;

/** What a finding speaks against. */
public enum Severity implements Word {
    /** That the message is what was signed. */
    INTEGRITY,
    /** That anybody whom we trust vouches for the signer. */
    TRUST,
    /** That the signer is who the message is from. */
    IDENTITY,
    /** Nothing: it is worth knowing, and no reason to refuse. */
    NOTE;

    /** That of this finding. */
    public static Severity of(Finding finding) {
        return switch (finding) {
            case IntegrityFinding integrity -> INTEGRITY;
            case TrustFinding trust -> TRUST;
            case IdentityFinding identity -> identity.refuses() ? IDENTITY : NOTE;
            case Note note -> NOTE;
        };
    }
}
