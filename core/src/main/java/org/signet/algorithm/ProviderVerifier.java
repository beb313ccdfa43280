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
package org.signet.algorithm;

import java.security.Signature;
import java.security.SignatureException;
import org.signet.MalformedMessageException;
import org.signet.cms.CmsParsing;

/** A signature that the provider verifies as a whole: of these kinds all providers take the same. */
record ProviderVerifier(Signature engine) implements SignatureVerifier {
    @Override
    public void update(byte[] bytes, int offset, int length) throws SignatureException {
        engine.update(bytes, offset, length);
    }

    @Override
    public boolean verifies(byte[] signature) {
        try {
            return CmsParsing.parse("signature", () -> verified(signature));
        } catch (MalformedMessageException malformed) {
            return false;
        }
    }

    private boolean verified(byte[] signature) {
        try {
            return engine.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        }
    }
}
