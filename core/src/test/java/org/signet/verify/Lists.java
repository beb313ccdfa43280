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
package org.signet.verify;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.util.Arrays;
import java.util.List;
import org.signet.revocation.RevocationList;
import org.signet.revocation.RevocationListSource;

/** Revocation lists as an administrator would keep them. */
final class Lists {
    private Lists() {
    }

    static RevocationListSource of(X509CRL... lists) {
        List<RevocationList> parsed = Arrays.stream(lists).map(Lists::parsed).toList();
        return issuer -> parsed.stream().filter(list -> list.issuer().equals(issuer)).toList();
    }

    private static RevocationList parsed(X509CRL list) {
        try {
            return RevocationList.parse(list.getEncoded()).orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
