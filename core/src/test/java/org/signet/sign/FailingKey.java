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
package org.signet.sign;

import java.math.BigInteger;
import java.security.ProviderException;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECParameterSpec;

/** A key in a token that can be taken out. */
final class FailingKey implements ECPrivateKey {

    private static final long serialVersionUID = 1L;

    private final transient ECPrivateKey key;
    private volatile boolean takenOut;

    FailingKey(ECPrivateKey key) {
        this.key = key;
    }

    void takeOut() {
        takenOut = true;
    }

    @Override
    public BigInteger getS() {
        if (takenOut) {
            throw new ProviderException("token is gone");
        }
        return key.getS();
    }

    @Override
    public String getAlgorithm() {
        return key.getAlgorithm();
    }

    @Override
    public String getFormat() {
        return null;
    }

    @Override
    public byte[] getEncoded() {
        return null;
    }

    @Override
    public ECParameterSpec getParams() {
        return key.getParams();
    }
}
