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
package org.signet.revocation;

import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.signet.TemporaryFailureException;

/** Where an administrator keeps revocation lists, such as a directory of files. */
@FunctionalInterface
public interface RevocationListSource {
    /** There are none. */
    RevocationListSource NONE = issuer -> List.of();

    /**
     * The lists that were issued in this name, whether they are of use or not; an empty list where there is none. The same instances
     * again as long as nothing changes, since a list that was verified once is not verified again.
     *
     * @throws TemporaryFailureException if it could not be found out
     */
    List<RevocationList> issuedBy(X500Name issuer) throws TemporaryFailureException;
}
