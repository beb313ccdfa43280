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

import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;
import org.signet.MalformedMessageException;
import org.signet.cms.CmsParsing;

/**
 * What authorities may not do, and the validation of RFC 5280 §6 does not look at: the limits of the trusted certificate itself (RFC
 * 5937), and name constraints on international mailboxes (RFC 9598 §6).
 */
final class AuthorityConstraints {
    private AuthorityConstraints() {
    }

    /** Which limit the path breaks, as a part of a sentence; nothing where none. */
    static Optional<String> broken(List<ParsedCertificate> path) {
        ParsedCertificate anchor = path.getLast();
        if (!CertificatePurpose.mayIssue(anchor.certificate())) {
            return Optional.of("\"" + anchor.subjectName() + "\" is trusted, but may not issue certificates");
        }
        long between = path.subList(1, path.size() - 1).stream().filter(authority -> !authority.isIssuedInTheNameOf(authority)).count();
        if (CertificatePurpose.isAuthority(anchor.certificate()) && between > anchor.certificate().getBasicConstraints()) {
            return Optional.of("\"" + anchor.subjectName() + "\" allows no path that long");
        }
        try {
            return CmsParsing.parse("name constraints", () -> forbiddenAddress(path))
                    .map(address -> "its authorities may not issue certificates for " + address);
        } catch (MalformedMessageException malformed) {
            return Optional.of("the name constraints of an authority cannot be read");
        }
    }

    private static Optional<EmailAddress> forbiddenAddress(List<ParsedCertificate> path) {
        PKIXNameConstraintValidator validator = new PKIXNameConstraintValidator();
        for (ParsedCertificate authority : path.subList(1, path.size()).reversed()) {
            authority.nameConstraints().ifPresent(constraints -> add(validator, constraints));
        }
        return path.getFirst().emails().stream().filter(address -> !isPermitted(validator, address)).findFirst();
    }

    private static void add(PKIXNameConstraintValidator validator, NameConstraints constraints) {
        if (constraints.getPermittedSubtrees() != null) {
            validator.intersectPermittedSubtree(constraints.getPermittedSubtrees());
        }
        if (constraints.getExcludedSubtrees() != null) {
            for (GeneralSubtree excluded : constraints.getExcludedSubtrees()) {
                validator.addExcludedSubtree(excluded);
            }
        }
    }

    /** Constraints are written in ASCII, so that of an international mailbox the domain decides. */
    private static boolean isPermitted(PKIXNameConstraintValidator validator, EmailAddress address) {
        boolean ascii = address.localPart().chars().allMatch(c -> c < 128);
        GeneralName name = new GeneralName(GeneralName.rfc822Name, (ascii ? address.localPart() : "x") + "@" + address.domain());
        try {
            validator.checkPermitted(name);
            validator.checkExcluded(name);
            return true;
        } catch (NameConstraintValidatorException forbidden) {
            return false;
        }
    }
}
