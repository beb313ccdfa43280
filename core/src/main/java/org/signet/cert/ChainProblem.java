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

/** Why a path of certificates does not make its first one trustworthy. */
public sealed interface ChainProblem {
    /**
     * There is no path to a trusted root, or it is not valid (RFC 5280 §6).
     *
     * @param why as a part of a sentence
     */
    record Untrusted(String why) implements ChainProblem {
    }

    /**
     * A signature or a key within the path can be forged, or is not accepted.
     *
     * @param algorithm its name
     * @param subject whose certificate it is
     */
    record WeakAlgorithm(String algorithm, String subject) implements ChainProblem {
    }

    /**
     * An authority within the path may not issue certificates for mail.
     *
     * @param why as a part of a sentence
     */
    record NotForMail(String why) implements ChainProblem {
    }
}
