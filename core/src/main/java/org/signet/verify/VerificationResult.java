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

import java.util.List;
import java.util.stream.Stream;

/** The verdict on a message's signature. */
public sealed interface VerificationResult {
    /** The message has no S/MIME signature over its whole content. */
    record NotSigned(List<Finding> findings) implements VerificationResult {
        public NotSigned {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Every signer's signature is good, trusted, and the sender's.
     *
     * @param signers what was found out of each signer
     * @param notes what is worth knowing of the message as a whole
     */
    record Valid(List<SignerReport> signers, List<Finding> notes) implements VerificationResult {
        public Valid {
            signers = List.copyOf(signers);
            notes = List.copyOf(notes);
            if (signers.isEmpty()) {
                throw new IllegalArgumentException("a signature without a signer is not valid");
            }
        }

        /** Valid, and nothing to note of the message as a whole. */
        public Valid(List<SignerReport> signers) {
            this(signers, List.of());
        }
    }

    /**
     * At least one thing is wrong.
     *
     * @param signers what was found out of each signer
     * @param findings what is wrong with the message as a whole
     */
    record Refused(List<SignerReport> signers, List<Finding> findings) implements VerificationResult {
        public Refused {
            signers = List.copyOf(signers);
            findings = List.copyOf(findings);
        }

        /** What is wrong, of the message and of every signer. */
        public List<Finding> allFindings() {
            return Stream.concat(findings.stream(), signers.stream().flatMap(signer -> signer.findings().stream())).distinct().toList();
        }
    }

    /**
     * It claims to be signed and cannot be read.
     *
     * @param why in words for an administrator
     */
    record Malformed(String why) implements VerificationResult {
    }
}
