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

import java.util.Arrays;
import org.bouncycastle.asn1.x500.X500Name;
import org.signet.cms.CmsEncoding;

/** A name to find certificates by: equal names are equal keys, and those that are encoded alike are so without being looked into. */
final class NameKey {
    private final X500Name name;
    private final byte[] encoded;

    private NameKey(X500Name name, byte[] encoded) {
        this.name = name;
        this.encoded = encoded;
    }

    static NameKey of(X500Name name) {
        return new NameKey(name, CmsEncoding.der(name));
    }

    byte[] encoded() {
        return encoded;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NameKey that && (Arrays.equals(encoded, that.encoded) || name.equals(that.name));
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
