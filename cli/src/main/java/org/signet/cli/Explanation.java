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
package org.signet.cli;

import org.signet.rules.MessageDecision;
import org.signet.rules.Plan;

/**
 * What would become of a mail, and why.
 *
 * @param decision what the rules ask for
 * @param plan what becomes of it
 * @param places where certificates were found
 */
record Explanation(MessageDecision decision, Plan plan, CertificatePlaces places) {
    /** In three words at most. */
    String outcome() {
        if (plan.refusals().isEmpty()) {
            return "would send";
        }
        return plan.dispatches().isEmpty() ? "would refuse" : "would refuse some";
    }
}
