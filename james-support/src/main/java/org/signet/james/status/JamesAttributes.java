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
package org.signet.james.status;

import java.util.List;

/** The attributes that James' own S/MIME mailets leave on a mail, for configurations that were written for them. */
public final class JamesAttributes {
    /** The class of the mailet that signed the mail. */
    public static final MailAttribute<String> SIGNING_MAILET = MailAttribute.text("org.apache.james.smime.signing.mailetname");
    /** {@code valid}, set on mail that this server has signed: nobody has checked it. */
    public static final MailAttribute<String> SIGNATURE_VALIDITY = MailAttribute.text("org.apache.james.smime.signature.validity");
    /** The address of the certificate that the mail was signed with. */
    public static final MailAttribute<String> SIGNER_ADDRESS = MailAttribute.text("org.apache.james.smime.signer.address");
    /** Default of the parameter {@code mailAttribute} of SMIMECheckSignature. */
    public static final String CHECK_SIGNATURE = "org.apache.james.SMIMECheckSignature";
    /** Default of the parameter {@code mailAttribute} of SMIMEDecrypt. */
    public static final String DECRYPT = "org.apache.james.SMIMEDecrypt";

    private JamesAttributes() {
    }

    /** A list of certificates in DER under a configured name: those of good signers, or that of the key that opened the mail. */
    public static MailAttribute<List<byte[]>> certificates(String name) {
        return MailAttribute.bytes(name);
    }
}
