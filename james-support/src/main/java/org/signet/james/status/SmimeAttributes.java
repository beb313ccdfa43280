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
import java.util.Locale;
import org.apache.mailet.AttributeName;
import org.signet.decrypt.Layer;

/** The attributes that Signet's mailets leave on a mail. */
public final class SmimeAttributes {
    /** The verdict on the signature: the words of {@link SignatureStatus}. */
    public static final MailAttribute<SignatureStatus> SIGNATURE_STATUS =
            MailAttribute.word("org.signet.signature.status", SignatureStatus.class);
    /** The codes of everything that was found out about the signature, as {@code sender-mismatch}. */
    public static final MailAttribute<List<String>> SIGNATURE_FINDINGS = MailAttribute.texts("org.signet.signature.findings");
    /** All that was found out about the signature and its signers, as a map: {@link SignatureFacts}. */
    public static final MailAttribute<SignatureFacts> SIGNATURE_VERDICT = new MailAttribute<>(
            AttributeName.of("org.signet.signature.verdict"), SignatureFacts::toAttributeValue, SignatureFacts::fromAttributeValue);
    /** The {@code mailAttribute} of every SMIMECheckSignature that has checked the present content. */
    public static final MailAttribute<List<String>> CHECKED_AS = MailAttribute.texts("org.signet.signature.checked-as");

    /** What became of the mail in SMIMEDecrypt: the words of {@link DecryptionStatus}. */
    public static final MailAttribute<DecryptionStatus> DECRYPTION_STATUS =
            MailAttribute.word("org.signet.decryption.status", DecryptionStatus.class);
    /** The layers that were taken off, the outermost first, as {@code enveloped aes256-cbc}. */
    public static final MailAttribute<List<String>> DECRYPTED_LAYERS = MailAttribute.texts("org.signet.decryption.layers");

    /** What became of the mail in SMIMESign: the words of {@link SigningStatus}. */
    public static final MailAttribute<SigningStatus> SIGNING_STATUS = MailAttribute.word("org.signet.signing.status", SigningStatus.class);

    /** What became of the mail in SMIMEEncrypt: the words of {@link EncryptionStatus}. */
    public static final MailAttribute<EncryptionStatus> ENCRYPTION_STATUS =
            MailAttribute.word("org.signet.encryption.status", EncryptionStatus.class);
    /** The recipients for whom there is no certificate. */
    public static final MailAttribute<List<String>> RECIPIENTS_WITHOUT_CERTIFICATE =
            MailAttribute.texts("org.signet.encryption.recipients-without-certificate");

    /** What the rules decided for each recipient, and what was done, as a map: {@link RulesFacts}. */
    public static final MailAttribute<RulesFacts> RULES_DECISION = new MailAttribute<>(
            AttributeName.of("org.signet.rules.decision"), RulesFacts::toAttributeValue, RulesFacts::fromAttributeValue);
    /** What became of the mail in SMIMEHarvestCertificates: the words of {@link HarvestStatus}. */
    public static final MailAttribute<HarvestStatus> HARVEST_STATUS = MailAttribute.word("org.signet.harvest.status", HarvestStatus.class);
    /** The fingerprints (SHA-256, hexadecimal) of the certificates of the mail that are new in the store. */
    public static final MailAttribute<List<String>> HARVESTED = MailAttribute.texts("org.signet.harvest.certificates");

    private SmimeAttributes() {
    }

    /** A layer in the words of {@link #DECRYPTED_LAYERS}, as {@code enveloped aes256-cbc} or {@code clear-signed}. */
    public static String describe(Layer layer) {
        return (layer.type().name().toLowerCase(Locale.ROOT).replace('_', '-') + " " + layer.algorithm()).strip();
    }
}
