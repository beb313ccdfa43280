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

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signet.ConfigurationException;
import org.signet.TimeSpan;
import org.signet.parameters.Parameter;
import org.signet.parameters.ParameterSource;
import org.signet.revocation.NonceRule;
import org.signet.revocation.OnUnknown;
import org.signet.revocation.RevocationDepth;
import org.signet.revocation.RevocationMode;
import org.signet.revocation.RevocationPolicy;

/** The parameters that say how it is found out whether certificates were revoked. */
public final class RevocationParameters {
    public static final Parameter<RevocationMode> REVOCATION = Parameter.choice("revocation", RevocationMode.values(),
            RevocationMode.CRL_OR_OCSP, "By which methods revoked certificates are looked for. Nothing is fetched for it unless"
                    + " fetch says from where.");
    public static final Parameter<OnUnknown> ON_UNKNOWN = Parameter.text("onUnknownRevocation", "accept, refuse or retry",
            "What it means that it could not be found out whether a certificate was revoked: the signature is accepted, or it is refused,"
                    + " or the mail goes where onMailetException says. By default it is refused where revocation is given, and accepted"
                    + " where it is not.", "retry")
            .map(text -> Stream.of(OnUnknown.values()).filter(meaning -> meaning.label().equals(text)).findFirst());
    public static final Parameter<RevocationDepth> DEPTH = Parameter.choice("revocationDepth", RevocationDepth.values(),
            RevocationDepth.CHAIN, "Which certificates are asked about: the signer's alone, or all but the root.");
    public static final Parameter<Duration> STALENESS = Parameter.text("revocationStaleness", "a number and s, m, h or d",
            "How long lists and answers count after the time at which their authority promised the next.", "12h")
            .map(RevocationParameters::span).withDefault("0s");
    public static final Parameter<NonceRule> NONCE = Parameter.choice("ocspNonce", NonceRule.values(), NonceRule.SEND,
            "Whether responders are sent a random number, which keeps others from replaying old answers: no; yes, and an answer may leave"
                    + " it out, as many are made beforehand; or yes, and it has to be in the answer.");
    public static final Parameter<List<String>> LISTS = Parameter.list("crls", "paths or locations as file://conf/…, separated by commas",
            "Files of revocation lists, or directories of them; a file that changes is read again.", "file://conf/smime/crls");
    /** All of them. */
    public static final List<Parameter<?>> ALL = List.of(REVOCATION, ON_UNKNOWN, DEPTH, STALENESS, NONCE, LISTS);

    private RevocationParameters() {
    }

    private static Optional<Duration> span(String text) {
        try {
            return Optional.of(TimeSpan.parse(text));
        } catch (ConfigurationException none) {
            return Optional.empty();
        }
    }

    /**
     * What they say, apart from where the lists are, and fetching nothing.
     *
     * @throws org.signet.ConfigurationException if a value is not accepted
     */
    public static RevocationPolicy read(ParameterSource parameters) {
        OnUnknown unasked = parameters.given(REVOCATION).isPresent() ? OnUnknown.REFUSE : OnUnknown.ACCEPT;
        return RevocationPolicy.STANDARD.withMode(parameters.value(REVOCATION)).withDepth(parameters.value(DEPTH))
                .withOnUnknown(parameters.given(ON_UNKNOWN).orElse(unasked)).withStaleness(parameters.value(STALENESS))
                .withNonce(parameters.value(NONCE));
    }
}
