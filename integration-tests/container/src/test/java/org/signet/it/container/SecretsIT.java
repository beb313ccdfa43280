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
package org.signet.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.testkit.Messages;
import org.signet.testkit.OpenSsl;
import org.signet.testkit.TestIdentity;

/** Neither keys nor passwords nor contents get into the log or onto the mail. */
class SecretsIT {

    private static final String CONTENT = "the secret that only bob may read";

    private final OpenSsl openSsl = OpenSsl.required();

    @TempDir
    private Path conf;

    @Test
    void theLogOfASigningAndDecryptingServerHoldsNoSecret() throws Exception {
        Scene scene = Scene.in(conf);
        byte[] encrypted = Scene.fromAlice(openSsl.cmsEncrypt(Messages.mail().text(CONTENT).entity(), "aes-256-cbc", scene.bob()));
        byte[] broken = Scene.latin1(Scene.latin1(encrypted).substring(0, encrypted.length - 120));
        try (CapturedLog log = CapturedLog.begin()) {
            try (MailetContainer james = scene.start(Scene.DECRYPT, Scene.CHECK, Scene.SIGN)) {
                assertThat(james.submit(Scene.fromAliceToBob(encrypted)).only().text()).contains(CONTENT);
                Delivery unreadable = james.submit(Scene.fromAliceToBob(broken)).only();
                assertThat(unreadable.text() + unreadable.attributes() + unreadable.error()).doesNotContain(Scene.PASSWORD, CONTENT);
                assertThat(log.ourLines()).anyMatch(line -> line.contains("SMIMEDecrypt") && line.contains("decrypted"));
            }
            assertHoldsNoSecret(log, scene);
        }
    }

    @Test
    void theLogOfARefusedStartHoldsNoSecret() throws Exception {
        Scene scene = Scene.in(conf);
        try (CapturedLog log = CapturedLog.begin()) {
            assertThatThrownBy(() -> scene.start(Scene.SIGN, Scene.DECRYPT.replace(Scene.PASSWORD, Scene.PASSWORD + "!")));

            assertHoldsNoSecret(log, scene);
        }
    }

    private static void assertHoldsNoSecret(CapturedLog log, Scene scene) {
        assertThat(log.text()).contains("org.apache.james").doesNotContain(Scene.PASSWORD).doesNotContain(CONTENT)
            .doesNotContain(encodedEnd(scene.alice())).doesNotContain(encodedEnd(scene.bob()));
    }

    /** Enough of a private key to know it by, from where it differs from all others. */
    private static String encodedEnd(TestIdentity identity) {
        String encoded = Base64.getEncoder().encodeToString(identity.privateKey().getEncoded());
        return encoded.substring(encoded.length() - 40);
    }
}
