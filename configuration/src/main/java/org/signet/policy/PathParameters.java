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
import java.util.Optional;
import org.signet.ConfigurationException;
import org.signet.cert.PathPolicy;
import org.signet.parameters.Parameter;
import org.signet.parameters.ParameterSource;

/** The parameters that are the policy inputs of RFC 5280 §6.1.1. */
public final class PathParameters {
    public static final Parameter<List<String>> POLICIES = Parameter.list("policies", "object identifiers, separated by commas",
            "Certificate policies of which one has to be in the path, where requirePolicy or the certificates demand one; by default any.",
            "2.16.840.1.101.3.2.1.48.1").map(PathParameters::identifiers);
    public static final Parameter<Boolean> REQUIRE_POLICY = Parameter.flag("requirePolicy", false,
            "Whether the path has to be valid for one of the policies.");
    public static final Parameter<Boolean> INHIBIT_ANY_POLICY = Parameter.flag("inhibitAnyPolicy", false,
            "Whether anyPolicy in a certificate counts for nothing.");
    public static final Parameter<Boolean> INHIBIT_POLICY_MAPPING = Parameter.flag("inhibitPolicyMapping", false,
            "Whether authorities may not map their policies to those of others.");
    /** All of them. */
    public static final List<Parameter<?>> ALL = List.of(POLICIES, REQUIRE_POLICY, INHIBIT_ANY_POLICY, INHIBIT_POLICY_MAPPING);

    private PathParameters() {
    }

    private static Optional<List<String>> identifiers(List<String> texts) {
        try {
            PathPolicy.of(texts, false, false, false);
            return Optional.of(texts);
        } catch (ConfigurationException none) {
            return Optional.empty();
        }
    }

    /**
     * What they say.
     *
     * @throws org.signet.ConfigurationException if a value is not accepted
     */
    public static PathPolicy read(ParameterSource parameters) {
        return PathPolicy.of(parameters.given(POLICIES).orElse(List.of()), parameters.value(REQUIRE_POLICY),
                parameters.value(INHIBIT_ANY_POLICY), parameters.value(INHIBIT_POLICY_MAPPING));
    }
}
