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

/** The signature does not prove that the message is what its signer signed. */
public sealed interface IntegrityFinding extends Finding {
    /** The content is not what was signed: its digest differs from the signed one. */
    record ContentAltered() implements IntegrityFinding {
        @Override
        public String explanation() {
            return "The content was changed after it was signed.";
        }
    }

    /** The signature value does not verify under the signer's key. */
    record SignatureWrong() implements IntegrityFinding {
        @Override
        public String explanation() {
            return "The signature does not verify: it was not made with the signer's key, or not over this content.";
        }
    }

    /** There is no signer at all (RFC 5652 §5.1 allows it; it proves nothing). */
    record SignerMissing() implements IntegrityFinding {
        @Override
        public String explanation() {
            return "The signature has no signer.";
        }
    }

    /** The signer's certificate is neither in the message nor known. */
    record SignerCertificateMissing() implements IntegrityFinding {
        @Override
        public String explanation() {
            return "The signer's certificate is neither in the message nor among the known ones.";
        }
    }

    /** The signed attributes break RFC 5652 §11 or RFC 8551 §2.5: missing, twice, or with a wrong value. */
    record SignedAttributesWrong(String why) implements IntegrityFinding {
        @Override
        public String explanation() {
            return "The signed attributes are wrong: " + why + ".";
        }
    }

    /** An algorithm or key size that can be forged, or that is not accepted. */
    record AlgorithmRefused(String algorithm) implements IntegrityFinding {
        @Override
        public String explanation() {
            return "The algorithm " + algorithm + " is not accepted.";
        }
    }

    /** What is signed is not a message: the content type is another than id-data (RFC 8551 §2.4.2). */
    record ContentTypeWrong(String type) implements IntegrityFinding {
        @Override
        public String explanation() {
            return "What is signed is not a message, but of type " + type + ".";
        }
    }

    /** A field, or a parameter of it, on which it depends what is shown is there twice: programs disagree on which one counts. */
    record HeaderAmbiguous(String name) implements IntegrityFinding {
        @Override
        public String explanation() {
            return "What is shown depends on the program, since " + name + " is there twice.";
        }
    }
}
