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
package org.signet.stores.ldap;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.signet.cert.CertificateEmails;
import org.signet.testkit.Slapd;
import org.signet.testkit.TestIdentity;

/** Puts people into a directory. */
final class DirectoryEntries {
    private final LDAPInterface directory;
    private int people;

    private DirectoryEntries(LDAPInterface directory) {
        this.directory = directory;
    }

    /** Below {@link Slapd#BASE}, which is put there. */
    static DirectoryEntries in(LDAPInterface directory) throws LDAPException {
        directory.add(new Entry(Slapd.BASE, new Attribute("objectClass", "dcObject", "organization"), new Attribute("dc", "example"),
                new Attribute("o", "Example")));
        return new DirectoryEntries(directory);
    }

    /** People with one certificate each, under the address they were issued for and those that it names. */
    DirectoryEntries add(TestIdentity... identities) throws LDAPException, GeneralSecurityException {
        for (TestIdentity identity : identities) {
            List<String> addresses = new ArrayList<>(List.of(identity.address()));
            CertificateEmails.of(identity.certificate()).forEach(address -> addresses.add(address.toString()));
            add(addresses.stream().distinct().toList(), new Attribute("userCertificate;binary", identity.certificate().getEncoded()));
        }
        return this;
    }

    /** Somebody with these addresses and attributes. */
    DirectoryEntries add(List<String> addresses, Attribute... attributes) throws LDAPException {
        String uid = "u" + people++;
        Entry entry = new Entry("uid=" + uid + "," + Slapd.BASE, new Attribute("objectClass", "inetOrgPerson"), new Attribute("uid", uid),
                new Attribute("cn", uid), new Attribute("sn", uid), new Attribute("mail", distinctIgnoringCase(addresses)));
        for (Attribute attribute : attributes) {
            entry.addAttribute(attribute);
        }
        directory.add(entry);
        return this;
    }

    private static List<String> distinctIgnoringCase(List<String> addresses) {
        List<String> distinct = new ArrayList<>();
        addresses.stream().filter(address -> distinct.stream().noneMatch(address::equalsIgnoreCase)).forEach(distinct::add);
        return distinct;
    }

    /** A SignedData without signers, as userSMIMECertificate has it. */
    static byte[] pkcs7(List<X509Certificate> certificates) throws GeneralSecurityException, CMSException, IOException {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addCertificates(new JcaCertStore(certificates));
        return generator.generate(new CMSAbsentContent()).getEncoded();
    }
}
