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
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;

import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong configuration keeps James from starting, and one sentence says what to do. */
class RefusedStartIT {

    @TempDir
    private Path conf;
    private Scene scene;

    @BeforeEach
    void createKeys() {
        scene = Scene.in(conf);
    }

    @Test
    void anUnknownParameterIsNamedTogetherWithTheKnownOnes() {
        String refusal = refusal(Scene.mailet("SMIMESign", Scene.keyStore("alice") + "<keyStorePasword>x</keyStorePasword>"));

        assertThat(refusal).contains("keyStorePasword").contains("keyStorePassword").contains("SMIMESign");
    }

    @Test
    void aMissingFileIsNamed() {
        String refusal = refusal(Scene.mailet("SMIMEDecrypt", Scene.keyStore("nobody")));

        assertThat(refusal).contains("nobody.p12").contains("keyStoreFileName").doesNotContain(Scene.PASSWORD);
    }

    @Test
    void aWrongPasswordIsSaidAndNotShown() {
        String refusal = refusal(Scene.mailet("SMIMEDecrypt", Scene.keyStore("bob").replace(Scene.PASSWORD, "not that one")));

        assertThat(refusal).contains("bob.p12").containsIgnoringCase("password").doesNotContain("not that one");
    }

    @Test
    void aFileThatIsNoKeyStoreIsSaid() throws Exception {
        Files.writeString(conf.resolve("alice.p12"), "this is not a key store");

        assertThat(refusal(Scene.SIGN)).contains("alice.p12").contains("keyStoreFileName");
    }

    @Test
    void aTypoInATruthValueIsNotTakenForTheDefault() {
        String refusal = refusal(Scene.mailet("SMIMECheckSignature",
            "<fileType>pem</fileType><pemFileName>file://conf/ca.pem</pemFileName><strip>ture</strip>"));

        assertThat(refusal).contains("strip").contains("ture").contains("true").contains("false");
    }

    @Test
    void aMatchersWrongConditionIsNamed() {
        String refusal = refusal(Scene.tagIf("SMIMESignatureIs=vaild", "X", "y"));

        assertThat(refusal).contains("SMIMESignatureIs").contains("vaild").contains("valid").contains("mismatch");
    }

    /** The sentence an administrator finds as the root cause; it is one line. */
    private String refusal(String pipeline) {
        Throwable thrown = catchThrowable(() -> scene.start(pipeline).close());
        assertThat(thrown).as("James must not start").isNotNull();
        String sentence = Throwables.getRootCause(thrown).getMessage();
        assertThat(sentence.lines()).hasSize(1);
        return sentence;
    }
}
