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

import java.time.Instant;

/** Nothing that we trust vouches for the signer's certificate. */
public sealed interface TrustFinding extends Finding {
    /** No path from the certificate to a trust anchor is valid. */
    record ChainUntrusted(String why) implements TrustFinding {
        @Override
        public String explanation() {
            return "The signer's certificate does not lead to a trusted root: " + why + ".";
        }
    }

    /** The certificate had expired at the time of judgement. */
    record CertificateExpired(Instant notAfter) implements TrustFinding {
        @Override
        public String explanation() {
            return "The signer's certificate expired on " + notAfter + ".";
        }
    }

    /** The certificate was not yet valid at the time of judgement. */
    record CertificateNotYetValid(Instant notBefore) implements TrustFinding {
        @Override
        public String explanation() {
            return "The signer's certificate is valid only from " + notBefore + ".";
        }
    }

    /** The certificate is not for signing mail: key usage or extended key usage (RFC 8550 §4.4). */
    record WrongKeyUsage(String why) implements TrustFinding {
        @Override
        public String explanation() {
            return "The signer's certificate is not for signing mail: " + why + ".";
        }
    }

    /** A certificate on the path to the trusted root is signed with an algorithm, or by a key, that is not accepted. */
    record ChainAlgorithmRefused(String algorithm, String subject) implements TrustFinding {
        @Override
        public String explanation() {
            return "The certificate of \"" + subject + "\" uses " + algorithm + ", which is not accepted.";
        }
    }

    /** The signer's certificate, or that of an authority above it, was revoked. */
    record CertificateRevoked(String subject, Instant since, String reason) implements TrustFinding {
        @Override
        public String explanation() {
            return "The certificate of \"" + subject + "\" was revoked on " + since + ", for the reason " + reason + ".";
        }
    }

    /** Whether the signer's certificate, or that of an authority above it, was revoked could not be found out, and has to be. */
    record RevocationUnknown(String subject, String why) implements TrustFinding {
        @Override
        public String explanation() {
            return "Whether the certificate of \"" + subject + "\" was revoked could not be found out: " + why + ".";
        }
    }
}
