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
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class OcspCheckerContractTest implements RevocationCheckerContract {
    @Override
    public RevocationStatus nobodyIsRevoked(TestPki authority, TestIdentity asked, Instant said) {
        return ask(OcspResponder.answering(authority.newOcspResponse().at(said).good(asked.certificate()).create()), asked);
    }

    @Override
    public RevocationStatus isRevoked(TestPki authority, TestIdentity revoked, TestIdentity asked, Instant since, int reason) {
        return ask(OcspResponder.answering(authority.newOcspResponse().revoked(revoked.certificate(), since, reason).create()), asked);
    }

    @Override
    public RevocationStatus nothingIsSaid(TestIdentity asked) {
        return ask(new OcspResponder(), asked);
    }

    @Override
    public TestIdentity somebody(String address) {
        return ISSUING.issue(address).ocspAt(OcspResponder.FIRST).create();
    }

    private static RevocationStatus ask(OcspResponder responder, TestIdentity asked) {
        return Questions.with().by(RevocationMode.OCSP).fetching(responder).about(asked);
    }
}
