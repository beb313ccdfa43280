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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/**
 * Who writes mail, and to whom, all with RSA-2048 keys, from an authority below a root.
 *
 * @param authority issued all certificates
 * @param senders   users of the server, who log in
 * @param boxes     recipients by treatment, as many as senders
 */
record People(TestPki authority, List<TestIdentity> senders, Map<Treatment, List<TestIdentity>> boxes) {

    /** Of every account; nothing is secret here. */
    static final String PASSWORD = "secret";

    private static final int RSA_BITS = 2048;
    private static final String KEY_PASSWORD = "password of the key files";

    static People invent(int count) {
        TestPki authority = TestPki.newRoot("Load Root").rsa(RSA_BITS).create().newIntermediate("Load Authority").rsa(RSA_BITS).create();
        List<TestIdentity> senders = new ArrayList<>();
        Map<Treatment, List<TestIdentity>> boxes = new EnumMap<>(Treatment.class);
        for (int i = 0; i < count; i++) {
            senders.add(authority.issue("sender" + i + "@example.org").rsa(RSA_BITS).create());
            TestIdentity owner = authority.issue("box" + i + "@example.org").rsa(RSA_BITS).create();
            for (Treatment treatment : Treatment.values()) {
                boxes.computeIfAbsent(treatment, missing -> new ArrayList<>())
                    .add(authority.issue("box" + i + "@" + treatment.domain()).key(owner.keyPair()).create());
            }
        }
        return new People(authority, List.copyOf(senders), Map.copyOf(boxes));
    }

    /** Who it is from, as a number. */
    int senderNumber(LoadMail mail) {
        return mail.number() % senders.size();
    }

    TestIdentity sender(LoadMail mail) {
        return senders.get(senderNumber(mail));
    }

    TestIdentity recipient(LoadMail mail) {
        return boxes.get(mail.treatment()).get(senderNumber(mail));
    }

    /** Writes keys, certificates and trust, as they belong into {@code conf/}. */
    void writeTo(Path conf) throws IOException {
        Path smime = conf.resolve("smime");
        Path keys = Files.createDirectories(smime.resolve("keys"));
        Path certificates = Files.createDirectories(smime.resolve("certificates"));
        Files.writeString(smime.resolve("keys.password"), KEY_PASSWORD);
        for (TestIdentity sender : senders) {
            sender.writePkcs12(keys.resolve(sender.address() + ".p12"), KEY_PASSWORD);
        }
        for (Map.Entry<Treatment, List<TestIdentity>> entry : boxes.entrySet()) {
            for (TestIdentity box : entry.getValue()) {
                if (entry.getKey().decrypts()) {
                    box.writePkcs12(keys.resolve(box.address() + ".p12"), KEY_PASSWORD);
                }
                if (entry.getKey().encrypts()) {
                    box.writeCertificatePem(certificates.resolve(box.address() + ".pem"));
                }
            }
        }
        authority.writeRootPem(Files.createDirectories(smime.resolve("trust")).resolve("root.pem"));
    }
}
