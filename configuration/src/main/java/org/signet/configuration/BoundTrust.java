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
import org.signet.cert.DomainPattern;

/**
 * Certificates that are trusted for mail from some domains only.
 *
 * @param domains the domains
 * @param certificates where the certificates are: a location in the settings, a store in the running server
 */
public record BoundTrust<T>(List<DomainPattern> domains, T certificates) {
    public BoundTrust {
        domains = List.copyOf(domains);
    }
}
