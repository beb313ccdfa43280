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
package org.signet.configuration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.signet.parameters.Parameter;
import org.signet.parameters.ParameterSource;
import org.signet.verify.DomainSigner;

/**
 * What {@code conf/smime.xml} says of the verification of signatures.
 *
 * @param texts the texts of parameters, by their names; each is accepted by its parameter
 * @param gateways who signs for whole domains
 * @param fetching how long fetching may take, how much may be fetched, and what is kept of it
 */
public record VerificationSettings(Map<String, String> texts, List<DomainSigner> gateways, FetchSettings fetching)
        implements ParameterSource {
    /** What a missing file says. */
    public static final VerificationSettings NONE = new VerificationSettings(Map.of(), List.of(), FetchSettings.STANDARD);

    public VerificationSettings {
        texts = Map.copyOf(texts);
        gateways = List.copyOf(gateways);
        Objects.requireNonNull(fetching);
    }

    @Override
    public <T> Optional<T> given(Parameter<T> parameter) {
        return Optional.ofNullable(texts.get(parameter.name())).flatMap(parameter.reader()::apply);
    }
}
