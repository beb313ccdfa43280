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
package org.signet.verify;

/** The signer is not who the message says that it is from. */
public sealed interface IdentityFinding extends Finding {
    /** The certificate does not name the From address (RFC 8550 §3). */
    record SenderMismatch(String why) implements IdentityFinding {
        @Override
        public String explanation() {
            return "The signer is not the sender: " + why + ".";
        }
    }

    /**
     * The certificate names the Sender address, but not what people see as From.
     *
     * @param accepted whether the {@link SenderRule} accepts it, so that it does not refuse the signature
     */
    record SenderOnly(boolean accepted) implements IdentityFinding {
        @Override
        public String explanation() {
            return "The signer is the Sender of the message, but not who it is From.";
        }

        @Override
        public boolean refuses() {
            return !accepted;
        }
    }

    /** The name shown beside the From address is itself an address, and not the signer's: many programs show nothing else. */
    record DisplayNameMisleading(String shown) implements IdentityFinding {
        @Override
        public String explanation() {
            return "The name of the sender looks like the address " + shown + ", which is not the signer's.";
        }
    }

    /** The From field is missing, empty, there twice, or cannot be read without doubt. */
    record FromUnreadable(String why) implements IdentityFinding {
        @Override
        public String explanation() {
            return "Who the message is from cannot be told without doubt: " + why + ".";
        }
    }
}
