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
package org.signet.james.rules;

import java.util.List;
import java.util.Map;
import org.signet.james.parameters.Route;
import org.signet.james.parameters.StrictParameters;
import org.signet.james.signing.SigningParameters;
import org.signet.james.signing.SigningScope;
import org.signet.parameters.Parameter;

/** The parameters of SMIMEApplyRules; the rules themselves are in {@code conf/smime.xml}. */
public final class RulesParameters {
    public static final Parameter<Route> ON_REFUSED = Route.parameter("onRefused", Map.of("refuse", new Route.Refuse()), "refuse",
            "What becomes of mail for recipients who must not get it. refuse: its sender is told who does not get it and why.");
    public static final Parameter<Route> ON_MALFORMED = Route.parameter("onMalformed", Map.of("refuse", new Route.Refuse()), "refuse",
            "What becomes of mail that cannot be read, or says that it is encrypted where it has to be, and is not.");
    public static final Parameter<String> NOTICE = Parameter.text("notice", "a text; [recipients] is replaced",
            "What the sender of a refused mail is told; [recipients] becomes a paragraph for each: who, why, and what to do.",
            "Not sent: [recipients]").withDefault("Your message was not sent to:\r\n\r\n[recipients]");
    /** All of them. */
    public static final List<Parameter<?>> ALL = List.of(ON_REFUSED, ON_MALFORMED, NOTICE, SigningParameters.UNAUTHENTICATED,
            SigningParameters.FOREIGN_FROM);

    private RulesParameters() {
    }

    /**
     * Checks that a mail whose treatment fails does not go on as it is.
     *
     * @throws org.signet.ConfigurationException if the container is told to let it
     */
    public static void requireFailureStops(StrictParameters parameters) {
        if (parameters.onMailetException().map(String::strip).filter("ignore"::equalsIgnoreCase).isPresent()) {
            throw parameters.wrong("the parameter onMailetException is «ignore», which would send mail in the clear while something fails;"
                    + " accepted: propagate or the name of a processor.");
        }
    }

    /** Which mail may be signed. */
    public static SigningScope scope(StrictParameters parameters) {
        return new SigningScope(true, false, parameters.value(SigningParameters.UNAUTHENTICATED),
                parameters.value(SigningParameters.FOREIGN_FROM));
    }
}
