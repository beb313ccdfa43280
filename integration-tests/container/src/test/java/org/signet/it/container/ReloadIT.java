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

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.testkit.Messages;
import org.signet.testkit.OpenSsl;
import org.signet.testkit.TestIdentity;

/** An administrator renews a key while the server runs. */
class ReloadIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final OpenSsl openSsl = OpenSsl.required();

    @TempDir
    private Path conf;

    @Test
    void d28_aRenewedKeySignsWithoutARestart() throws Exception {
        Scene scene = Scene.in(conf);
        try (MailetContainer james = scene.start(Scene.SIGN)) {
            assertThat(signedBy(james, scene, scene.alice())).isTrue();

            TestIdentity renewed = scene.ca().issue(Scene.ALICE).create();
            renewed.writePkcs12(james.conf().resolve("alice.p12"), Scene.PASSWORD);

            Instant end = Instant.now().plus(PATIENCE);
            boolean picked = signedBy(james, scene, renewed);
            while (!picked && Instant.now().isBefore(end)) {
                Thread.sleep(200);
                picked = signedBy(james, scene, renewed);
            }
            assertThat(picked).as("the new key signs").isTrue();
        }
    }

    @Test
    void d28_thePasswordNeedNotStandInTheConfiguration() throws Exception {
        Scene scene = Scene.in(conf);
        Files.writeString(conf.resolve("alice.password"), Scene.PASSWORD + "\n");
        String sign = Scene.SIGN.replace(Scene.PASSWORD, "file://conf/alice.password");
        assertThat(sign).doesNotContain(Scene.PASSWORD);

        openSsl.cmsVerify(scene.pass(Messages.plain().bytes(), sign).content(), scene.ca()).output();
    }

    /** Whether openssl finds this very certificate as the signer of a mail that alice sends now. */
    private boolean signedBy(MailetContainer james, Scene scene, TestIdentity signer) throws Exception {
        byte[] mail = james.submit(Scene.fromAliceToBob(Messages.plain().bytes())).only().content();
        openSsl.cmsVerify(mail, scene.ca()).output();
        String shown = Scene.latin1(openSsl.run(List.of("cms", "-cmsout", "-print"), mail).output());
        return shown.contains("serialNumber: 0x" + signer.certificate().getSerialNumber().toString(16).toUpperCase(Locale.ROOT))
            || shown.contains("serialNumber: " + signer.certificate().getSerialNumber());
    }
}
