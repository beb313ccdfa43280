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

import org.signet.Labelled;

/** The selections from the one table of algorithms that an administrator can name. */
public enum AlgorithmProfile implements Labelled {
    /** What RFC 8551 §2 asks of receivers today. */
    DEFAULT("default"),
    /** What was good when old mail was signed: SHA-1, DSA, RSA and DSA keys from 1024 bits on. For archives, not for mail that arrives. */
    LEGACY("legacy"),
    /** BSI TR-03116-4 of 3 July 2025, chapter 4 and §6.1.4: RSASSA-PSS with 3072 bits or ECDSA, SHA-2 of 256 bits and more. */
    BSI_TR_03116("bsi-tr-03116");

    private final String label;

    AlgorithmProfile(String label) {
        this.label = label;
    }

    /**
     * The profile of that name.
     *
     * @throws org.signet.ConfigurationException if there is none
     */
    public static AlgorithmProfile named(String name) {
        return Labelled.named(name, values(), "profile of algorithms");
    }

    @Override
    public String label() {
        return label;
    }

    /** What it accepts. */
    public AlgorithmPolicy policy() {
        return AlgorithmTable.policy(this);
    }
}
