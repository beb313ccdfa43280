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

import java.util.List;

/** Where the certificates of issuers may be found that neither a message nor an administrator has brought. Asked last. */
@FunctionalInterface
public interface IssuerSource {
    /** There are none. */
    IssuerSource NONE = certificate -> List.of();

    /**
     * Certificates that may be those of that certificate's issuer; empty where there are none, or it could not be found out. They are not
     * trusted by themselves, and need not be the right ones.
     */
    List<ParsedCertificate> issuersOf(ParsedCertificate certificate);
}
