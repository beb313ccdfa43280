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

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Set;

/**
 * The roots that a certificate path may end at. Never the JRE's own: whoever can get a certificate for a web server could then sign mail.
 *
 * @param certificates the trusted certificates; none means that nothing is trusted
 */
public record TrustAnchors(Set<X509Certificate> certificates) {
    /** Nothing is trusted. */
    public static final TrustAnchors NONE = new TrustAnchors(Set.of());

    public TrustAnchors {
        certificates = Set.copyOf(certificates);
    }

    /** These certificates are trusted. */
    public static TrustAnchors of(Collection<X509Certificate> certificates) {
        return new TrustAnchors(Set.copyOf(certificates));
    }

    @Override
    public String toString() {
        return "TrustAnchors[" + certificates.size() + " certificates]";
    }
}
