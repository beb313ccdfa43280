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
package org.signet.cert;

import java.util.Collection;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.signet.ConfigurationException;

/**
 * The inputs of RFC 5280 §6.1.1 that say under which certificate policies a path counts.
 *
 * @param acceptable object identifiers of the policies that satisfy us (user-initial-policy-set); none means any
 * @param explicitRequired whether the path has to be valid for at least one acceptable policy (initial-explicit-policy)
 * @param anyInhibited whether anyPolicy in a certificate counts for nothing (initial-any-policy-inhibit)
 * @param mappingInhibited whether authorities may not map their policies to others (initial-policy-mapping-inhibit)
 */
public record PathPolicy(Set<String> acceptable, boolean explicitRequired, boolean anyInhibited, boolean mappingInhibited) {
    /** Any policy, or none. */
    public static final PathPolicy ANY = new PathPolicy(Set.of(), false, false, false);

    /**
     * @throws IllegalArgumentException if one of the policies is no object identifier
     */
    public PathPolicy {
        acceptable = Set.copyOf(acceptable);
        acceptable.forEach(ASN1ObjectIdentifier::new);
    }

    /**
     * The same, as an administrator writes it.
     *
     * @throws ConfigurationException if one of the policies is no object identifier
     */
    public static PathPolicy of(Collection<String> acceptable, boolean explicitRequired, boolean anyInhibited, boolean mappingInhibited) {
        for (String policy : acceptable) {
            if (ASN1ObjectIdentifier.tryFromID(policy) == null) {
                throw new ConfigurationException("a certificate policy is an object identifier as 2.16.840.1.101.3.2.1.48.1, and «"
                        + policy + "» is none");
            }
        }
        return new PathPolicy(Set.copyOf(acceptable), explicitRequired, anyInhibited, mappingInhibited);
    }
}
