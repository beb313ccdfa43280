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
package org.signet.it.server.load;

import java.util.Optional;
import org.signet.testkit.OpenSsl;
import org.signet.testkit.OpenSslResult;

/** Opens mails as somebody does who has OpenSSL. */
final class OpenSslSample implements Sample {

    private final OpenSsl openSsl = OpenSsl.required();
    private final People people;

    OpenSslSample(People people) {
        this.people = people;
    }

    @Override
    public Optional<String> problemOf(LoadMail mail, byte[] message, byte[] expected) {
        byte[] opened = message;
        if (mail.treatment().encrypts()) {
            OpenSslResult decrypted = openSsl.cmsDecrypt(opened, people.recipient(mail));
            if (!decrypted.succeeded()) {
                return Optional.of(decrypted.toString());
            }
            opened = decrypted.stdout();
        }
        if (mail.treatment().signs()) {
            OpenSslResult verified = openSsl.cmsVerify(opened, people.authority());
            if (!verified.succeeded()) {
                return Optional.of(verified.toString());
            }
            opened = verified.stdout();
        }
        return RawMail.of(opened).contains(expected) ? Optional.empty() : Optional.of("has other content for OpenSSL");
    }
}
