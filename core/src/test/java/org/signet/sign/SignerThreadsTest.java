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
package org.signet.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signet.testkit.IdentityBuilder;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** One identity, one signer, many threads, many mails: what has signed once signs again. */
class SignerThreadsTest {

    private static final TestPki ISSUER = TestPki.root("Test Root").intermediate("Test Issuing CA");

    static Stream<Named<UnaryOperator<IdentityBuilder>>> keys() {
        return Stream.of(Named.of("RSA", key -> key.rsa(2048)), Named.of("RSASSA-PSS", IdentityBuilder::rsaPss),
            Named.of("P-256", key -> key.ec("P-256")), Named.of("Ed25519", IdentityBuilder::ed25519));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everySignatureIsThatOfItsMail(UnaryOperator<IdentityBuilder> key) throws Exception {
        TestIdentity alice = key.apply(ISSUER.issue("alice@example.org")).create();
        SigningIdentity identity = SigningIdentity.of(alice.privateKey(), alice.chain());
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<SignedMail>> mails = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                byte[] mail = Messages.plain().text("Mail " + i).bytes();
                SignaturePolicy policy = SignaturePolicy.STANDARD.withForm(SignatureForm.values()[i % 2]);
                mails.add(threads.submit(() -> SignedMail.sign(mail, identity, policy)));
            }
            for (int i = 0; i < mails.size(); i++) {
                SignedMail signed = mails.get(i).get();
                assertThat(signed.verifies()).isTrue();
                assertThat(signed.signedContent()).asString().contains("Mail " + i);
            }
        }
    }
}
