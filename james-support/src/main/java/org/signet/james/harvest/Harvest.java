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
package org.signet.james.harvest;

import java.util.List;
import org.signet.james.status.HarvestStatus;
import org.signet.stores.CertificateState;

/**
 * What was taken out of one mail.
 *
 * @param found the fingerprints of the certificates that could be taken
 * @param stored those of them that the store did not have, or not as well
 */
public record Harvest(List<String> found, List<String> stored) {
    public Harvest {
        found = List.copyOf(found);
        stored = List.copyOf(stored);
    }

    /** The same in one word, where a new certificate is what that state says. */
    public HarvestStatus status(CertificateState state) {
        if (found.isEmpty()) {
            return HarvestStatus.NOTHING;
        }
        if (stored.isEmpty()) {
            return HarvestStatus.KNOWN;
        }
        return state == CertificateState.QUARANTINED ? HarvestStatus.QUARANTINED : HarvestStatus.ACCEPTED;
    }
}
