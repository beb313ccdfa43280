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
package org.signet.stores.pkcs11;

import org.signet.ConfigurationException;

/** Which of a library's slots the token is in. */
public sealed interface TokenSlot {
    /** The first slot that the library lists. */
    TokenSlot FIRST = new Listed(0);

    /**
     * The slot with that number, which some libraries choose anew when a token is made.
     *
     * @param number as the library's tools show it
     */
    record Numbered(long number) implements TokenSlot {
        public Numbered {
            if (number < 0) {
                throw new ConfigurationException("a slot cannot be negative, as " + number + " is");
            }
        }

        @Override
        public String setting() {
            return "slot = " + number;
        }

        @Override
        public String toString() {
            return "slot " + number;
        }
    }

    /**
     * The slot at that place in the library's list.
     *
     * @param index 0 for the first
     */
    record Listed(int index) implements TokenSlot {
        public Listed {
            if (index < 0) {
                throw new ConfigurationException("the place of a slot in the list cannot be negative, as " + index + " is");
            }
        }

        @Override
        public String setting() {
            return "slotListIndex = " + index;
        }

        @Override
        public String toString() {
            return "slot list index " + index;
        }
    }

    /** The line for SunPKCS11's configuration. */
    String setting();
}
