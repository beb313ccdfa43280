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

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.mailet.AttributeValue;
import org.signet.cert.EmailAddress;
import org.signet.verify.Finding;
import org.signet.verify.SignerReport;

/**
 * What a mail attribute says of one signer.
 *
 * @param valid whether nothing is wrong with this signer
 * @param emails the addresses that the certificate names
 * @param subject the certificate's subject (RFC 2253); empty where the certificate was not found
 * @param issuer the certificate's issuer (RFC 2253); empty where the certificate was not found
 * @param serial the certificate's serial number in hexadecimal; empty where the certificate was not found
 * @param findings the codes of what was found, as {@code sender-mismatch}
 */
public record SignerFacts(boolean valid, List<String> emails, String subject, String issuer, String serial, List<String> findings) {
    public SignerFacts {
        emails = List.copyOf(emails);
        findings = List.copyOf(findings);
    }

    /** The facts of that report. */
    public static SignerFacts of(SignerReport report) {
        return new SignerFacts(report.isValid(), report.emails().stream().map(EmailAddress::toString).toList(),
                report.certificate().map(certificate -> certificate.getSubjectX500Principal().getName()).orElse(""),
                report.certificate().map(certificate -> certificate.getIssuerX500Principal().getName()).orElse(""),
                report.certificate().map(certificate -> certificate.getSerialNumber().toString(16)).orElse(""),
                report.findings().stream().map(Finding::code).distinct().toList());
    }

    AttributeValue<?> toAttributeValue() {
        Map<String, AttributeValue<?>> values = new LinkedHashMap<>();
        values.put("valid", AttributeValue.of(valid));
        values.put("emails", texts(emails));
        values.put("subject", AttributeValue.of(subject));
        values.put("issuer", AttributeValue.of(issuer));
        values.put("serial", AttributeValue.of(serial));
        values.put("findings", texts(findings));
        return AttributeValue.of(values);
    }

    static Optional<SignerFacts> fromAttributeValue(Object value) {
        if (!(value instanceof Map<?, ?> values)) {
            return Optional.empty();
        }
        return Optional.of(new SignerFacts(Boolean.TRUE.equals(unwrap(values.get("valid"))), texts(values.get("emails")),
                text(values.get("subject")), text(values.get("issuer")), text(values.get("serial")), texts(values.get("findings"))));
    }

    private static AttributeValue<?> texts(List<String> texts) {
        Collection<AttributeValue<?>> values = new ArrayList<>();
        texts.forEach(text -> values.add(AttributeValue.of(text)));
        return AttributeValue.of(values);
    }

    private static List<String> texts(Object value) {
        Stream<?> elements = unwrap(value) instanceof Collection<?> collection ? collection.stream() : Stream.empty();
        return elements.map(SignerFacts::text).toList();
    }

    private static String text(Object value) {
        return unwrap(value) instanceof String text ? text : "";
    }

    private static Object unwrap(Object value) {
        return value instanceof AttributeValue<?> wrapped ? wrapped.value() : value;
    }
}
