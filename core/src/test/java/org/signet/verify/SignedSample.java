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
package org.signet.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.signet.SmimeException;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.cert.AddressHeader;
import org.signet.cert.EmailAddress;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.sign.RsaPadding;
import org.signet.sign.SignatureForm;
import org.signet.sign.SignaturePolicy;
import org.signet.sign.SigningIdentity;
import org.signet.sign.SmimeSigner;
import org.signet.testkit.IdentityBuilder;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** A signed message of each kind, and what must not change of it without being noticed. */
enum SignedSample {
    CLEAR_RSA(SignaturePolicy.STANDARD, Key.RSA),
    OPAQUE_RSA(SignaturePolicy.STANDARD.withForm(SignatureForm.OPAQUE), Key.RSA),
    CLEAR_RSA_PSS(SignaturePolicy.STANDARD.withRsaPadding(RsaPadding.PSS), Key.RSA),
    OPAQUE_RSA_PSS_SHA384(SignaturePolicy.STANDARD.withForm(SignatureForm.OPAQUE).withRsaPadding(RsaPadding.PSS)
            .withDigest(DigestAlgorithm.SHA384), Key.RSA),
    CLEAR_ECDSA(SignaturePolicy.STANDARD, Key.EC),
    OPAQUE_ECDSA_SHA512(SignaturePolicy.STANDARD.withForm(SignatureForm.OPAQUE).withDigest(DigestAlgorithm.SHA512), Key.EC),
    CLEAR_ED25519(SignaturePolicy.STANDARD, Key.ED25519),
    OPAQUE_ED25519(SignaturePolicy.STANDARD.withForm(SignatureForm.OPAQUE), Key.ED25519);

    private static final String ALICE = "alice@example.org";

    private enum Key { RSA, EC, ED25519 }

    /** One for all; the signatures of RSA are verified fastest, and there are many thousands of them. */
    private static final class Root {
        static final TestPki OF_ALL = TestPki.newRoot("Root of the samples").rsa(2048).create();
    }

    private final byte[] message;
    private final VerificationPolicy policy;
    private final Signed original;

    /** What a recipient takes for signed: the content, its lines ended by CRLF, and whom it is from. */
    private record Signed(byte[] content, List<EmailAddress> from) {
        boolean isSameAs(Signed other) {
            return Arrays.equals(content, other.content) && from.equals(other.from);
        }
    }

    SignedSample(SignaturePolicy signature, Key key) {
        IdentityBuilder issued = Root.OF_ALL.issue(ALICE);
        TestIdentity alice = switch (key) {
            case RSA -> issued.rsa(2048).create();
            case EC -> issued.create();
            case ED25519 -> issued.ed25519().create();
        };
        byte[] plain = Messages.mail().from("Alice <" + ALICE + ">").to("bob@example.org").subject("One byte")
                .text("Dear Bob,\n\nplease pay 100 EUR to account 4711.  \nGrüße, Alice\n").bytes();
        try (Workspace workspace = Workspace.open()) {
            message = new SmimeSigner(signature).sign(MimeEntity.read(new ByteArrayInputStream(plain), workspace),
                    SigningIdentity.of(alice.privateKey(), alice.chain()), workspace).content().toBytes(100_000);
        } catch (IOException | SmimeException e) {
            throw new IllegalStateException(e);
        }
        policy = Verdicts.trusting(Root.OF_ALL);
        original = signed(message).orElseThrow(() -> new AssertionError(name() + " is not valid as it was made"));
    }

    /** How many bytes the message has. */
    int size() {
        return message.length;
    }

    /** The message with other bits at one place. */
    byte[] changed(int place, int bits) {
        byte[] other = message.clone();
        other[place] ^= (byte) bits;
        return other;
    }

    /** Whether the message is refused, or is valid and says the same of the same people: their content, the same From. */
    boolean isRefusedOrSaysTheSame(byte[] changed) {
        return signed(changed).map(original::isSameAs).orElse(true);
    }

    /** What is signed, if the message is valid. */
    private Optional<Signed> signed(byte[] bytes) {
        try (Workspace workspace = Workspace.open()) {
            MimeEntity entity = MimeEntity.read(new ByteArrayInputStream(bytes), workspace);
            if (!(new SmimeVerifier(policy).verify(entity, workspace) instanceof VerificationResult.Valid)) {
                return Optional.empty();
            }
            MimeEntity content = SignedContent.of(entity, workspace).orElseThrow(() -> new AssertionError("valid, and nothing is signed"));
            try (InputStream in = content.openCanonical()) {
                return Optional.of(new Signed(in.readAllBytes(), from(entity)));
            }
        } catch (SmimeException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<EmailAddress> from(MimeEntity message) {
        return message.headers().all("From").stream().flatMap(field -> switch (AddressHeader.parse(field.value())) {
            case AddressHeader.Mailboxes named -> named.addresses().stream();
            case AddressHeader.Unclear unclear -> throw new AssertionError("valid, and it is unclear whom it is from: " + unclear.why());
        }).toList();
    }
}
