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
package org.signet.policy;

import java.util.List;
import org.signet.parameters.Parameter;
import org.signet.parameters.ParameterSource;
import org.signet.verify.DomainSigner;
import org.signet.verify.SenderRule;

/** The parameters that say who the signer has to be. */
public final class SenderParameters {
    public static final Parameter<SenderRule.Scope> SENDER = Parameter.choice("sender", SenderRule.Scope.values(),
            SenderRule.Scope.FROM,
            "Who the signer has to be: whom the message is from; that or its Sender; or anybody, as in James' own SMIMECheckSignature.");
    public static final Parameter<SenderRule.LocalParts> LOCAL_PART = Parameter.choice("localPart", SenderRule.LocalParts.values(),
            SenderRule.LocalParts.EXACT,
            "How what stands before the @ is compared: character by character, or in any case, as most servers deliver.");
    /** All of them. */
    public static final List<Parameter<?>> ALL = List.of(SENDER, LOCAL_PART);

    private SenderParameters() {
    }

    /**
     * What they say.
     *
     * @param gateways who signs for whole domains
     * @throws org.signet.ConfigurationException if a value is not accepted
     */
    public static SenderRule read(ParameterSource parameters, List<DomainSigner> gateways) {
        return SenderRule.STANDARD.withScope(parameters.value(SENDER)).withLocalParts(parameters.value(LOCAL_PART))
                .withGateways(gateways);
    }
}
