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
import org.signet.cert.EmailAddress;

/** Worth knowing, and no reason to refuse. */
public sealed interface Note extends Finding {
    /** The micalg parameter does not name the digest that was used; programs tolerate it. */
    record MicalgMismatch(String written, String used) implements Note {
        @Override
        public String explanation() {
            return "The micalg parameter says " + written + ", the signature uses " + used + ".";
        }
    }

    /**
     * A part of the message is signed, not the whole: the signature says nothing of what else is shown. It was not verified.
     *
     * @param section the part that holds the first such signature, as IMAP numbers parts (RFC 3501 §6.4.5)
     */
    record PartSigned(String section) implements Note {
        @Override
        public String explanation() {
            return "Only a part of the message is signed; the signature is in part " + section + ".";
        }
    }

    /** The certificate was valid when judged for the past, and has expired since. */
    record CertificateExpiredSince(Instant notAfter) implements Note {
        @Override
        public String explanation() {
            return "The signer's certificate has expired since, on " + notAfter + ".";
        }
    }

    /** The protocol parameter of multipart/signed is missing or names something else; the signature part itself decides. */
    record ProtocolMismatch(String written) implements Note {
        @Override
        public String explanation() {
            return "The protocol parameter of the message says \"" + written + "\" for an S/MIME signature.";
        }
    }

    /** A detached signature brings a content of its own, which is not looked at: what is shown is what is verified. */
    record ContentTwice() implements Note {
        @Override
        public String explanation() {
            return "The detached signature brings a second content, which is ignored.";
        }
    }

    /** The signer's certificate is that of an authority. */
    record SignerIsAuthority() implements Note {
        @Override
        public String explanation() {
            return "The signer's certificate belongs to an authority that issues certificates.";
        }
    }

    /** The signer says a time of signing at which the signature cannot have been made: in the future, or outside the certificate's. */
    record SigningTimeImplausible(Instant signingTime) implements Note {
        @Override
        public String explanation() {
            return "The signer claims to have signed on " + signingTime + ", which cannot be.";
        }
    }

    /** The message is multipart/signed (RFC 1847) by another method than S/MIME, such as PGP/MIME; nothing of it was checked. */
    record NotSmime(String protocol) implements Note {
        @Override
        public String explanation() {
            return "The message is signed, but not by S/MIME; its protocol is \"" + protocol + "\".";
        }
    }

    /** The message is encrypted: whether it is signed inside cannot be seen. */
    record StillEncrypted() implements Note {
        @Override
        public String explanation() {
            return "The message is encrypted; a signature inside cannot be seen.";
        }
    }

    /** The signer's certificate, or that of an authority above it, was revoked after the time that is judged for. */
    record CertificateRevokedSince(String subject, Instant since, String reason) implements Note {
        @Override
        public String explanation() {
            return "The certificate of \"" + subject + "\" was revoked since, on " + since + ", for the reason " + reason + ".";
        }
    }

    /** Whether a certificate was revoked could not be found out from what there was, and does not have to be. */
    record RevocationUnchecked(String subject, String why) implements Note {
        @Override
        public String explanation() {
            return "Whether the certificate of \"" + subject + "\" was revoked could not be found out: " + why + ".";
        }
    }

    /** The certificate does not name the From address, but that of a gateway that signs for its domain, as the administrator says. */
    record SignedByGateway(String domain) implements Note {
        @Override
        public String explanation() {
            return "The signer is the gateway that signs for " + domain + ".";
        }
    }

    /** Answers go to an address that is neither the signer's nor one that the message is from. */
    record RepliesElsewhere(EmailAddress address) implements Note {
        @Override
        public String explanation() {
            return "Answers go to " + address + ", which is not the signer.";
        }
    }
}
