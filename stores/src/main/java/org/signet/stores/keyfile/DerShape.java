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
package org.signet.stores.keyfile;

import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;

/** What the first elements of an ASN.1 structure show it to be. */
enum DerShape {
    /** Two structures and a signature. */
    CERTIFICATE,
    /** A version, an algorithm, octets. */
    PRIVATE_KEY,
    /** An algorithm and octets. */
    ENCRYPTED_PRIVATE_KEY,
    /** A version and eight numbers. */
    RSA_PRIVATE_KEY,
    /** A version and octets. */
    EC_PRIVATE_KEY,
    OTHER;

    private static final int NUMBERS_OF_AN_RSA_KEY = 9;

    static DerShape of(ASN1Sequence structure) {
        if (matches(structure, ASN1Sequence.class, ASN1Sequence.class, ASN1BitString.class)) {
            return CERTIFICATE;
        }
        if (matches(structure, ASN1Integer.class, ASN1Sequence.class, ASN1OctetString.class)) {
            return PRIVATE_KEY;
        }
        if (structure.size() == 2 && matches(structure, ASN1Sequence.class, ASN1OctetString.class)) {
            return ENCRYPTED_PRIVATE_KEY;
        }
        if (structure.size() >= NUMBERS_OF_AN_RSA_KEY && matches(structure, ASN1Integer.class, ASN1Integer.class, ASN1Integer.class)) {
            return RSA_PRIVATE_KEY;
        }
        return matches(structure, ASN1Integer.class, ASN1OctetString.class) ? EC_PRIVATE_KEY : OTHER;
    }

    @SafeVarargs
    private static boolean matches(ASN1Sequence structure, Class<? extends ASN1Primitive>... elements) {
        if (structure.size() < elements.length) {
            return false;
        }
        for (int i = 0; i < elements.length; i++) {
            if (!elements[i].isInstance(structure.getObjectAt(i).toASN1Primitive())) {
                return false;
            }
        }
        return true;
    }
}
