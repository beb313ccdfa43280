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

import java.security.SignatureException;

/** Verifies one signature, with the same verdict whichever provider computes; for one thread, once. */
public interface SignatureVerifier {
    /**
     * Takes the next piece of what was signed.
     *
     * @throws SignatureException if the provider does not want it
     */
    void update(byte[] bytes, int offset, int length) throws SignatureException;

    /** Whether that is a signature of all the pieces. One that is malformed is not. */
    boolean verifies(byte[] signature);
}
