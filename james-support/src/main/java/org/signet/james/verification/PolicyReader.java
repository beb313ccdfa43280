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
package org.signet.james.verification;

import jakarta.mail.MessagingException;
import org.signet.cert.TrustAnchors;
import org.signet.james.configuration.SmimeConfiguration;
import org.signet.james.configuration.VerificationSettings;
import org.signet.james.parameters.ParameterSource;
import org.signet.james.parameters.StrictParameters;
import org.signet.james.policy.AlgorithmParameters;
import org.signet.james.policy.PathParameters;
import org.signet.james.policy.SenderParameters;
import org.signet.verify.VerificationPolicy;

/** Reads what a good signature is: what the parameters of a mailet do not say, {@code conf/smime.xml} says. */
public final class PolicyReader {
    private PolicyReader() {
    }

    /**
     * The policy, which trusts nobody yet.
     *
     * @throws MessagingException if a parameter is wrong
     */
    public static VerificationPolicy read(StrictParameters mailet, SmimeConfiguration configuration) throws MessagingException {
        VerificationSettings shared = configuration.settings().verification();
        ParameterSource parameters = mailet.orElse(shared);
        return VerificationPolicy.of(TrustAnchors.NONE)
                .withSenderRule(SenderParameters.read(parameters, shared.gateways()))
                .withAlgorithms(AlgorithmParameters.read(parameters))
                .withPath(PathParameters.read(parameters));
    }
}
