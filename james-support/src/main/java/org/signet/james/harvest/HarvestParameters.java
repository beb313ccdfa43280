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
package org.signet.james.harvest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signet.cert.DomainPattern;
import org.signet.parameters.Parameter;
import org.signet.stores.CertificateState;

/** The parameters of SMIMEHarvestCertificates. */
public final class HarvestParameters {
    public static final Parameter<CertificateState> MODE = Parameter.choice("mode",
            Map.of("quarantine", CertificateState.QUARANTINED, "accept", CertificateState.ACCEPTED), "quarantine",
            "What a new certificate is. quarantine: it waits for an administrator's approval; accept: it is used from now on, unless one"
                    + " is pinned for the address.");
    public static final Parameter<List<DomainPattern>> DOMAINS = Parameter.list("domains",
            "domains, and *.DOMAIN for those below one, separated by commas",
            "From whose mail certificates are taken; by default from everybody's.", "partner.example,*.partner.example")
            .map(HarvestParameters::domains);
    /** All of them. */
    public static final List<Parameter<?>> ALL = List.of(MODE, DOMAINS);

    private HarvestParameters() {
    }

    private static Optional<List<DomainPattern>> domains(List<String> texts) {
        List<DomainPattern> domains = texts.stream().flatMap(text -> DomainPattern.parse(text).stream()).toList();
        return domains.size() == texts.size() ? Optional.of(domains) : Optional.empty();
    }
}
