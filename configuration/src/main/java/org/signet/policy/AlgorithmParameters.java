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
import org.signet.algorithm.AlgorithmNames;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.algorithm.AlgorithmProfile;
import org.signet.parameters.Parameter;
import org.signet.parameters.ParameterSource;

/** The parameters that say which algorithms count. */
public final class AlgorithmParameters {
    public static final Parameter<AlgorithmProfile> PROFILE = Parameter.choice("profile", AlgorithmProfile.values(),
            AlgorithmProfile.DEFAULT, "Which algorithms and key sizes count: a column of the table in algorithms.md.");
    public static final Parameter<List<String>> ACCEPT = names("acceptAlgorithms", "Algorithms that count beside those of the profile.",
            "sha1, rsa-1024");
    public static final Parameter<List<String>> REFUSE = names("refuseAlgorithms", "Algorithms of the profile that do not count.",
            "rsa-pkcs1");
    /** All of them. */
    public static final List<Parameter<?>> ALL = List.of(PROFILE, ACCEPT, REFUSE);

    private AlgorithmParameters() {
    }

    private static Parameter<List<String>> names(String name, String description, String example) {
        return Parameter.list(name, "names of algorithms, separated by commas: " + AlgorithmNames.list(), description, example)
                .map(AlgorithmParameters::known);
    }

    private static Optional<List<String>> known(List<String> names) {
        try {
            names.forEach(AlgorithmNames::named);
            return Optional.of(names);
        } catch (ConfigurationException unknown) {
            return Optional.empty();
        }
    }

    /**
     * What they say.
     *
     * @throws org.signet.ConfigurationException if a value is not accepted
     * @throws ConfigurationException if something is both accepted and refused
     */
    public static AlgorithmPolicy read(ParameterSource parameters) {
        return AlgorithmNames.apply(parameters.value(PROFILE).policy(), parameters.given(ACCEPT).orElse(List.of()),
                parameters.given(REFUSE).orElse(List.of()));
    }
}
