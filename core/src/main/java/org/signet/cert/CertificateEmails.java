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
package org.signet.cert;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.OtherName;
import org.signet.MalformedMessageException;
import org.signet.cms.CmsParsing;

/**
 * The mail addresses that a certificate names: rfc822Name and SmtpUTF8Mailbox alternative names (RFC 5280 §4.2.1.6, RFC 9598), and
 * emailAddress in the subject (RFC 8550 §3), wherever it stands there.
 */
public final class CertificateEmails {
    private static final ASN1ObjectIdentifier SMTP_UTF8_MAILBOX = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.8.9");

    private CertificateEmails() {
    }

    /**
     * The addresses, those of the alternative names first; each once. A name that is no address, or whose characters its string type
     * does not allow, names nobody.
     */
    public static List<EmailAddress> of(X509Certificate certificate) {
        return Stream.concat(read(() -> alternativeNames(certificate)), read(() -> subjectNames(certificate))).distinct().toList();
    }

    private static Stream<EmailAddress> read(CmsParsing.Step<List<EmailAddress>> names) {
        try {
            return CmsParsing.parse("names of a certificate", names).stream();
        } catch (MalformedMessageException malformed) {
            return Stream.empty();
        }
    }

    private static List<EmailAddress> alternativeNames(X509Certificate certificate) {
        byte[] extension = certificate.getExtensionValue(Extension.subjectAlternativeName.getId());
        if (extension == null) {
            return List.of();
        }
        List<EmailAddress> addresses = new ArrayList<>();
        for (GeneralName name : GeneralNames.getInstance(ASN1OctetString.getInstance(extension).getOctets()).getNames()) {
            alternativeName(name).ifPresent(addresses::add);
        }
        return addresses;
    }

    private static Optional<EmailAddress> alternativeName(GeneralName name) {
        return switch (name.getTagNo()) {
            case GeneralName.rfc822Name -> ascii(name.getName());
            case GeneralName.otherName -> smtpUtf8Mailbox(OtherName.getInstance(name.getName()));
            default -> Optional.empty();
        };
    }

    private static Optional<EmailAddress> smtpUtf8Mailbox(OtherName name) {
        if (!name.getTypeID().equals(SMTP_UTF8_MAILBOX)) {
            return Optional.empty();
        }
        // An ASCII local part belongs into rfc822Name (RFC 9598 §3), where the name constraints of authorities reach it.
        return EmailAddress.parse(ASN1UTF8String.getInstance(name.getValue()).getString())
                .filter(address -> !isAscii(address.localPart()));
    }

    private static List<EmailAddress> subjectNames(X509Certificate certificate) {
        List<EmailAddress> addresses = new ArrayList<>();
        for (RDN rdn : X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()).getRDNs()) {
            for (AttributeTypeAndValue attribute : rdn.getTypesAndValues()) {
                if (attribute.getType().equals(PKCSObjectIdentifiers.pkcs_9_at_emailAddress)) {
                    ascii(attribute.getValue()).ifPresent(addresses::add);
                }
            }
        }
        return addresses;
    }

    private static Optional<EmailAddress> ascii(ASN1Encodable value) {
        return value instanceof ASN1String text && isAscii(text.getString()) ? EmailAddress.parse(text.getString()) : Optional.empty();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
