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
package org.signet.decrypt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.KeyAgreeRecipientIdentifier;
import org.bouncycastle.asn1.cms.KeyAgreeRecipientInfo;
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;
import org.bouncycastle.asn1.cms.OriginatorPublicKey;
import org.bouncycastle.asn1.cms.RecipientEncryptedKey;
import org.bouncycastle.asn1.cms.RecipientIdentifier;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.signet.MalformedMessageException;
import org.signet.cms.CmsEncoding;
import org.signet.cms.CmsParsing;
import org.signet.cms.EnvelopeReader;
import org.signet.cms.KeyAgreementScheme;
import org.signet.cms.KeyWrap;
import org.signet.cms.OaepParameters;

/** Reads the RecipientInfos of a message (RFC 5652 §6.2): whom it is encrypted for, and how. */
final class RecipientReader {
    private final List<RecipientHint> hints = new ArrayList<>();
    private final List<EncryptedKey> encryptedKeys = new ArrayList<>();
    private Optional<MalformedMessageException> refusal = Optional.empty();

    private RecipientReader() {
    }

    /**
     * The recipients of a message. Those whose key is encrypted in a way that is not accepted are among the hints only.
     *
     * @throws MalformedMessageException if there is no recipient at all, or none whose key is encrypted in a way that is accepted
     */
    static Recipients read(List<byte[]> infos) throws MalformedMessageException {
        if (infos.isEmpty()) {
            throw new MalformedMessageException("the message is encrypted for nobody");
        }
        RecipientReader reader = new RecipientReader();
        for (byte[] info : infos) {
            reader.add(CmsParsing.parse("RecipientInfo", () -> RecipientInfo.getInstance(ASN1Primitive.fromByteArray(info)).getInfo()));
        }
        if (reader.encryptedKeys.isEmpty() && reader.refusal.isPresent()) {
            throw reader.refusal.get();
        }
        return new Recipients(reader.hints, reader.encryptedKeys);
    }

    private void add(ASN1Encodable info) throws MalformedMessageException {
        if (info instanceof KeyTransRecipientInfo transported) {
            RecipientHint hint = CmsParsing.parse("RecipientIdentifier", () -> hint(transported.getRecipientIdentifier()));
            add(hint, () -> transportedKey(hint, transported));
        } else if (info instanceof KeyAgreeRecipientInfo agreed) {
            for (ASN1Encodable element : agreed.getRecipientEncryptedKeys()) {
                RecipientEncryptedKey recipient = CmsParsing.parse("RecipientEncryptedKey",
                        () -> RecipientEncryptedKey.getInstance(element));
                RecipientHint hint = CmsParsing.parse("RecipientIdentifier", () -> hint(recipient.getIdentifier()));
                add(hint, () -> new AgreedKey(hint, agreement(agreed), recipient.getEncryptedKey().getOctets()));
            }
        }
    }

    /** One way to encrypt a key that is not accepted says nothing of the other recipients. */
    private void add(RecipientHint hint, CmsParsing.Step<EncryptedKey> step) throws MalformedMessageException {
        if (hints.size() >= EnvelopeReader.MAX_RECIPIENTS) {
            throw new MalformedMessageException("the message has more than " + EnvelopeReader.MAX_RECIPIENTS + " recipients");
        }
        hints.add(hint);
        try {
            encryptedKeys.add(CmsParsing.parse("RecipientInfo", step));
        } catch (MalformedMessageException notAccepted) {
            refusal = refusal.or(() -> Optional.of(notAccepted));
        }
    }

    private static EncryptedKey transportedKey(RecipientHint hint, KeyTransRecipientInfo info) throws MalformedMessageException {
        AlgorithmIdentifier algorithm = info.getKeyEncryptionAlgorithm();
        byte[] encrypted = info.getEncryptedKey().getOctets();
        if (algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return new TransportedKey(hint, Optional.empty(), encrypted);
        }
        if (algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSAES_OAEP)) {
            return new TransportedKey(hint, Optional.of(OaepParameters.of(algorithm)), encrypted);
        }
        throw notAccepted(algorithm.getAlgorithm());
    }

    private static AgreedKey.Agreement agreement(KeyAgreeRecipientInfo info) throws MalformedMessageException {
        ASN1ObjectIdentifier oid = info.getKeyEncryptionAlgorithm().getAlgorithm();
        KeyAgreementScheme scheme = KeyAgreementScheme.of(oid).orElseThrow(() -> notAccepted(oid));
        AlgorithmIdentifier wrapAlgorithm = AlgorithmIdentifier.getInstance(info.getKeyEncryptionAlgorithm().getParameters());
        KeyWrap wrap = KeyWrap.of(wrapAlgorithm.getAlgorithm()).orElseThrow(() -> notAccepted(wrapAlgorithm.getAlgorithm()));
        OriginatorPublicKey originator = info.getOriginator().getOriginatorKey();
        if (originator == null) {
            throw new MalformedMessageException("key agreement with a key of the sender's certificate is not accepted");
        }
        Optional<byte[]> material = Optional.ofNullable(info.getUserKeyingMaterial()).map(ASN1OctetString::getOctets);
        return new AgreedKey.Agreement(scheme, wrap, wrapAlgorithm, originator.getPublicKeyData().getOctets(), material);
    }

    private static MalformedMessageException notAccepted(ASN1ObjectIdentifier algorithm) {
        return new MalformedMessageException("the key encryption algorithm " + algorithm + " is not accepted");
    }

    private static RecipientHint hint(RecipientIdentifier identifier) {
        return identifier.isTagged() ? RecipientHint.KeyIdentifier.of(ASN1OctetString.getInstance(identifier.getId()).getOctets())
                : hint(IssuerAndSerialNumber.getInstance(identifier.getId()));
    }

    private static RecipientHint hint(KeyAgreeRecipientIdentifier identifier) {
        return identifier.getRKeyID() != null
                ? RecipientHint.KeyIdentifier.of(identifier.getRKeyID().getSubjectKeyIdentifier().getOctets())
                : hint(identifier.getIssuerAndSerialNumber());
    }

    private static RecipientHint hint(IssuerAndSerialNumber name) {
        return new RecipientHint.IssuerAndSerial(issuer(name), name.getSerialNumber().getValue());
    }

    private static X500Principal issuer(IssuerAndSerialNumber name) {
        return new X500Principal(CmsEncoding.der(name.getName()));
    }
}
