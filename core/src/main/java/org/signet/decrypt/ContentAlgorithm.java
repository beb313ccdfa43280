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
package org.signet.decrypt;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.signet.MalformedMessageException;
import org.signet.cms.CmsParsing;

/**
 * What a content is encrypted with, as its message says.
 *
 * @param cipher the cipher
 * @param initializationVector of CBC, or the nonce of GCM
 * @param tagLength bytes of the tag of GCM; 0 for CBC
 */
record ContentAlgorithm(DecryptionCipher cipher, byte[] initializationVector, int tagLength) {
    private static final int MAX_NONCE_LENGTH = 16;

    /**
     * Reads what the message says.
     *
     * @param authEnveloped whether it stands in AuthEnvelopedData
     * @throws MalformedMessageException if it names a cipher that is not accepted there, or its parameters are wrong
     */
    static ContentAlgorithm of(AlgorithmIdentifier algorithm, boolean authEnveloped) throws MalformedMessageException {
        ASN1ObjectIdentifier oid = algorithm.getAlgorithm();
        DecryptionCipher cipher = DecryptionCipher.of(oid)
                .orElseThrow(() -> new MalformedMessageException("the content encryption algorithm " + oid + " is not accepted"));
        if (!cipher.isAuthenticated()) {
            if (authEnveloped) {
                throw new MalformedMessageException("AuthEnvelopedData is encrypted with a cipher that does not authenticate");
            }
            byte[] vector = CmsParsing.parse("initialization vector",
                    () -> ASN1OctetString.getInstance(algorithm.getParameters()).getOctets());
            return new ContentAlgorithm(cipher, requireLength(vector, cipher.blockLength(), cipher.blockLength()), 0);
        }
        GCMParameters parameters = CmsParsing.parse("GCMParameters", () -> GCMParameters.getInstance(algorithm.getParameters()));
        if (parameters == null) {
            throw new MalformedMessageException("AES-GCM has no parameters");
        }
        return new ContentAlgorithm(cipher, requireLength(parameters.getNonce(), 1, MAX_NONCE_LENGTH), parameters.getIcvLen());
    }

    private static byte[] requireLength(byte[] vector, int shortest, int longest) throws MalformedMessageException {
        if (vector.length < shortest || vector.length > longest) {
            throw new MalformedMessageException("the initialization vector or nonce has " + vector.length + " bytes");
        }
        return vector;
    }
}
