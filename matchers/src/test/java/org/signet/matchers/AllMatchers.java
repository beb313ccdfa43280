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
package org.signet.matchers;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.signet.james.configuration.SmimeConfiguration;
import org.signet.james.matching.SmimeMatcher;

/** Every matcher there is. */
final class AllMatchers {
    private AllMatchers() {
    }

    /** One of each, with Alice's key and certificate in conf/smime.xml, not yet started. */
    static List<SmimeMatcher> in(JamesDirectory james) throws IOException {
        SmimeMails.ALICE.writePem(james.conf("keys").resolve("alice.pem"));
        SmimeConfiguration configuration = james.configuration(
                "<keys>file://conf/keys</keys><certificates>file://conf/keys</certificates>");
        return List.of(new IsSMIMESigned(), new IsSMIMEEncrypted(), new SMIMESignatureIs(), new SMIMESignerIs(), new SMIMEIssuerIs(),
                new SMIMEFindingIs(), new SMIMEFromIs(), new HasSMIMECertificate(configuration), new HasSMIMEKey(configuration),
                new SMIMEHeaderIs(), new SMIMESubjectMatches(), new IsX509CertificateSubject());
    }

    /** The same, each started with the condition that its documentation gives as an example. */
    static List<SmimeMatcher> startedIn(JamesDirectory james) throws IOException, MessagingException {
        List<SmimeMatcher> started = new ArrayList<>();
        for (SmimeMatcher matcher : in(james)) {
            started.add(Mails.started(matcher, matcher.condition().map(condition -> condition.example()).orElse(null)));
        }
        return started;
    }
}
