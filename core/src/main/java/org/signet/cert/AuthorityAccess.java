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

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.signet.MalformedMessageException;
import org.signet.cms.CmsParsing;

/** Where a certificate says that its authority can be asked (RFC 5280 §4.2.2.1). Only http and https count. */
public final class AuthorityAccess {
    private final List<AccessDescription> descriptions;

    private AuthorityAccess(List<AccessDescription> descriptions) {
        this.descriptions = descriptions;
    }

    /** What the certificate says; nothing where it cannot be read. */
    public static AuthorityAccess of(ParsedCertificate certificate) {
        Optional<byte[]> extension = certificate.extension(Extension.authorityInfoAccess);
        if (extension.isEmpty()) {
            return new AuthorityAccess(List.of());
        }
        try {
            return new AuthorityAccess(CmsParsing.parse("authority information access",
                    () -> Arrays.asList(AuthorityInformationAccess.getInstance(extension.get()).getAccessDescriptions())));
        } catch (MalformedMessageException malformed) {
            return new AuthorityAccess(List.of());
        }
    }

    /** Its OCSP responders. */
    public List<URI> responders() {
        return locations(AccessDescription.id_ad_ocsp);
    }

    /** Where its issuer's certificate can be had. */
    public List<URI> issuers() {
        return locations(AccessDescription.id_ad_caIssuers);
    }

    private List<URI> locations(ASN1ObjectIdentifier method) {
        return descriptions.stream().filter(description -> description.getAccessMethod().equals(method))
                .map(AccessDescription::getAccessLocation).filter(name -> name.getTagNo() == GeneralName.uniformResourceIdentifier)
                .flatMap(name -> location(name)).distinct().toList();
    }

    private static Stream<URI> location(GeneralName name) {
        try {
            URI uri = URI.create(ASN1IA5String.getInstance(name.getName()).getString().strip());
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            return scheme.equals("http") || scheme.equals("https") ? Stream.of(uri) : Stream.empty();
        } catch (IllegalArgumentException malformed) {
            return Stream.empty();
        }
    }
}
