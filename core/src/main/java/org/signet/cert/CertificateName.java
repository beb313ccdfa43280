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
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;
import org.signet.MalformedMessageException;
import org.signet.cms.CmsParsing;
import org.signet.cms.DerElement;

/** A name in a certificate, read to its end, with what is asked of it for every message. Two that are encoded alike are the same. */
final class CertificateName {
    private final X500Name name;
    private final NameKey key;
    private final String text;

    /**
     * @throws IllegalArgumentException if a part of it is empty; or whatever {@link org.signet.cms.CmsParsing} takes for garbage
     */
    CertificateName(X500Name name) {
        this.name = DistinguishedNames.readable(name);
        this.key = NameKey.of(name);
        this.text = DistinguishedNames.text(new X500Principal(key.encoded()));
    }

    X500Name name() {
        return name;
    }

    NameKey key() {
        return key;
    }

    /** For people. */
    String text() {
        return text;
    }

    /** Whether both are the same, as {@link DistinguishedNames#match} has it. */
    boolean matches(CertificateName other) {
        return Arrays.equals(key.encoded(), other.key.encoded()) || DistinguishedNames.match(name, other.name);
    }

    /** Whether that is this name too. */
    boolean matches(DerElement other) {
        return other.isEncodedAs(key.encoded()) || parsed(other).filter(name::equals).isPresent();
    }

    private static Optional<X500Name> parsed(DerElement encoded) {
        try {
            return Optional.of(CmsParsing.parse("name", () -> X500Name.getInstance(encoded.parse())));
        } catch (MalformedMessageException malformed) {
            return Optional.empty();
        }
    }
}
