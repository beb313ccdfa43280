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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.signet.MalformedMessageException;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;
import org.signet.mime.SmimeType;
import org.signet.testkit.Corpus;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** Mails as strange as they come can be signed, and the signature is good. */
class SmimeSignerCorpusIT {

    private static final TestIdentity ALICE = TestPki.root("Test Root").issue("alice@example.org").create();

    @TestFactory
    Stream<DynamicTest> everyMailCanBeSigned() {
        return mails().map(file -> DynamicTest.dynamicTest(file, () -> {
            byte[] mail = Corpus.bytes(file);
            for (SignatureForm form : SignatureForm.values()) {
                SignedMail signed = SignedMail.sign(mail, ALICE, SignaturePolicy.STANDARD.withForm(form));

                assertThat(signed.verifies()).as("%s", form).isTrue();
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsSignedOrEncryptedAlreadyIsSignedByteForByte() {
        return mails().filter(file -> isSecured(Corpus.bytes(file))).map(file -> DynamicTest.dynamicTest(file, () -> {
            MimeEntity mail = MimeEntity.of(Content.of(Corpus.bytes(file)));
            byte[] canonical = mail.contentEntity().openCanonical().readAllBytes();

            assertThat(SignedMail.sign(Corpus.bytes(file), ALICE, SignaturePolicy.STANDARD).signedContent()).isEqualTo(canonical);
        }));
    }

    private static Stream<String> mails() {
        Path corpus = Corpus.file("VERDICTS.tsv").getParent();
        try (Stream<Path> files = Files.walk(corpus)) {
            List<String> mails = files.filter(file -> file.toString().endsWith(".eml")).map(file -> corpus.relativize(file).toString())
                .sorted().toList();
            return mails.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSecured(byte[] mail) {
        try {
            return SmimeType.of(MimeEntity.of(Content.of(mail))) != SmimeType.NONE;
        } catch (IOException | MalformedMessageException e) {
            throw new AssertionError(e);
        }
    }
}
