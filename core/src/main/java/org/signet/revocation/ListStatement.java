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

import java.time.Instant;
import java.util.Optional;

/**
 * What a revocation list says of one certificate.
 *
 * @param asOf when it was issued
 * @param current whether it is recent enough to prove that the certificate is not revoked
 * @param reasons the reasons for which it would list the certificate
 * @param entry what it lists
 */
record ListStatement(Instant asOf, boolean current, Reasons reasons, Optional<RevocationEntry> entry) {
    /** Whether it revokes for good. */
    boolean revokes() {
        return entry.filter(listed -> !listed.isHold()).isPresent();
    }

    /** Whether it says that the certificate is on hold, for now. */
    boolean holds() {
        return entry.filter(RevocationEntry::isHold).isPresent();
    }
}
