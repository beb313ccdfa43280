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
package org.signet.james.encryption;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signet.encrypt.ContentCipher;
import org.signet.encrypt.EncryptionPolicy;
import org.signet.encrypt.RsaKeyTransport;
import org.signet.james.parameters.Route;
import org.signet.james.parameters.StrictParameters;
import org.signet.parameters.Parameter;

/** The parameters of SMIMEEncrypt. */
public final class EncryptionParameters {
    public static final Parameter<List<String>> CERTIFICATES = Parameter.list("certificates",
            "paths or locations as file://conf/…, separated by commas",
            "Files of recipients' certificates, or directories of them, for this mailet alone; by default those of conf/smime.xml.",
            "file://conf/smime/certificates");
    public static final Parameter<List<String>> ADDITIONAL_CERTIFICATES = Parameter.list("additionalCertificates",
            "paths or locations as file://conf/…, separated by commas",
            "Files of certificates, or directories of them, whose owners can read every message too: an archive, an escrow.",
            "file://conf/smime/archive.pem");
    public static final Parameter<ContentCipher> CIPHER = Parameter.choice("cipher",
            Stream.of(ContentCipher.values()).collect(Collectors.toMap(ContentCipher::label, cipher -> cipher)),
            EncryptionPolicy.STANDARD.cipher().label(),
            "The content cipher; gcm makes AuthEnvelopedData, which detects changes and which some mail programs cannot open.");
    public static final Parameter<RsaKeyTransport> RSA_KEY_TRANSPORT = Parameter.choice("rsaKeyTransport",
            Map.of("pkcs1", RsaKeyTransport.PKCS1, "oaep", RsaKeyTransport.OAEP_SHA256), "pkcs1",
            "How the content key is encrypted to RSA certificates: oaep (RSAES-OAEP) is asked for by EDI@Energy.");
    public static final Parameter<Boolean> RAISE = Parameter.flag("raise", false,
            "Whether better algorithms are taken where recipients say that they can (SMIMECapabilities): AES-GCM if everybody can who gets"
                    + " the message, RSAES-OAEP for each who can.");
    public static final Parameter<Boolean> EACH = Parameter.choice("recipients", Map.of("allOrNone", false, "each", true), "allOrNone",
            "What a recipient without certificate means for the others. allOrNone: onMissingCertificate says what becomes of the whole"
                    + " mail; each: the others get theirs, encrypted.");
    public static final Parameter<Route> ON_MISSING_CERTIFICATE = Route.parameter("onMissingCertificate",
            Map.of("refuse", new Route.Refuse(), "sendInClear", new Route.Pass()), "refuse",
            "What becomes of mail for recipients without certificate. refuse: its sender is told that it was not sent; sendInClear: it is"
                    + " sent as it is.");
    public static final Parameter<Route> ON_MALFORMED = Route.parameter("onMalformed", Map.of("refuse", new Route.Refuse()), "refuse",
            "What becomes of mail that cannot be read, and so not be encrypted.");
    public static final Parameter<Boolean> TOGETHER = Parameter.choice("hiddenRecipients", Map.of("separate", false, "together", true),
            "separate", "How mail is encrypted for recipients who are neither in To nor in Cc. separate: each gets a message of their own;"
                    + " together: one message for all, in which everybody can see for whom else it is encrypted.");
    public static final Parameter<String> NOTICE = Parameter.text("notice", "a text; [recipients] is replaced",
            "What the sender of a refused mail is told.", "Not sent: no certificate for [recipients].").withDefault(
                    "Your message was not sent. It has to be encrypted, and that is not possible for:\r\n\r\n[recipients]\r\n");
    /** All of them. */
    public static final List<Parameter<?>> ALL = List.of(CERTIFICATES, ADDITIONAL_CERTIFICATES, CIPHER, RSA_KEY_TRANSPORT, RAISE, EACH,
            ON_MISSING_CERTIFICATE, ON_MALFORMED, TOGETHER, NOTICE);

    private EncryptionParameters() {
    }

    /** How messages are encrypted. */
    public static EncryptionPolicy policy(StrictParameters parameters) {
        return new EncryptionPolicy(parameters.value(CIPHER), parameters.value(RSA_KEY_TRANSPORT), parameters.value(RAISE));
    }

    /**
     * What becomes of mail for recipients without certificate.
     *
     * @throws org.signet.ConfigurationException also if the container is told to go on with a mail whose encryption fails, and this is not
     */
    public static Route onMissingCertificate(StrictParameters parameters) {
        Route route = parameters.value(ON_MISSING_CERTIFICATE);
        boolean ignored = parameters.onMailetException().map(String::strip).filter("ignore"::equalsIgnoreCase).isPresent();
        if (ignored && !(route instanceof Route.Pass)) {
            throw parameters.wrong("the parameter onMailetException is «ignore», which would send mail in the clear while certificates"
                    + " cannot be looked up; accepted: propagate or the name of a processor, and ignore only where "
                    + ON_MISSING_CERTIFICATE.name() + " is sendInClear.");
        }
        return route;
    }
}
