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
package org.signet.james.policy;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signet.james.parameters.Parameter;
import org.signet.james.parameters.ParameterSource;
import org.signet.verify.DomainSigner;
import org.signet.verify.SenderRule;

/** The parameter that says who the signer has to be. */
public final class SenderParameters {
    public static final Parameter<SenderRule.Scope> SENDER = Parameter.choice("sender",
            Stream.of(SenderRule.Scope.values()).collect(Collectors.toMap(SenderRule.Scope::label, Function.identity())),
            SenderRule.Scope.FROM.label(),
            "Who the signer has to be: whom the message is from; that or its Sender; or anybody, as in James' own SMIMECheckSignature.");
    /** All of them. */
    public static final List<Parameter<?>> ALL = List.of(SENDER);

    private SenderParameters() {
    }

    /**
     * What it says.
     *
     * @param gateways who signs for whole domains
     * @throws MessagingException if its value is not accepted
     */
    public static SenderRule read(ParameterSource parameters, List<DomainSigner> gateways) throws MessagingException {
        return SenderRule.STANDARD.withScope(parameters.value(SENDER)).withGateways(gateways);
    }
}
