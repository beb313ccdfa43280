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
package org.signet.james.signing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.james.configuration.KeyParameters;
import org.signet.james.parameters.Route;
import org.signet.james.parameters.StrictParameters;
import org.signet.parameters.Parameter;
import org.signet.sign.RsaPadding;
import org.signet.sign.SignatureForm;
import org.signet.sign.SignaturePolicy;

/** The parameters of SMIMESign. */
public final class SigningParameters {
    public static final Parameter<SignatureForm> FORM = Parameter.choice("signatureForm",
            Map.of("clear", SignatureForm.CLEAR, "opaque", SignatureForm.OPAQUE), "clear",
            "clear: every mail program shows the message; opaque: gateways cannot break the signature, only S/MIME programs show it.");
    public static final Parameter<DigestAlgorithm> DIGEST = Parameter.choice("digest",
            Map.of("sha256", DigestAlgorithm.SHA256, "sha384", DigestAlgorithm.SHA384, "sha512", DigestAlgorithm.SHA512), "sha256",
            "The message digest.");
    public static final Parameter<RsaPadding> RSA_PADDING = Parameter.choice("rsaPadding",
            Map.of("pkcs1", RsaPadding.PKCS1, "pss", RsaPadding.PSS), "pkcs1",
            "How RSA keys sign: pss (RSASSA-PSS) is asked for by EDI@Energy and BSI TR-03116-4.");
    public static final Parameter<String> PREAMBLE = Parameter.text("preamble", "a text without a line that begins with --",
            "What mail programs without MIME show before a clear-signed message.", "This is an S/MIME signed message")
            .withDefault(SignaturePolicy.STANDARD.preamble())
            .map(text -> Optional.of(text).filter(wanted -> wanted.lines().noneMatch(line -> line.startsWith("--"))));
    public static final Parameter<Boolean> POSTMASTER_SIGNS = Parameter.flag("postmasterSigns", true,
            "Whether mail from the postmaster's address is signed, under the same conditions as that of users.");
    public static final Parameter<Boolean> BOUNCES = Parameter.flag("allowBounces", false,
            "Whether mail without a sender is signed too: bounces and other notices of servers.");
    public static final Parameter<Boolean> UNAUTHENTICATED = Parameter.flag("allowUnauthenticated", false,
            "Whether mail is signed that nobody logged in for, whatever its From says. Only behind a matcher that knows where it is from.");
    public static final Parameter<Boolean> FOREIGN_FROM = Parameter.flag("allowForeignFrom", false,
            "Whether users may have mail signed under any From, with the key of that address. James' own SMIMESign does so for the"
                    + " postmaster.");
    public static final Parameter<Boolean> REBUILD_FROM = Parameter.flag("rebuildFrom", false,
            "Whether From and Sender become the signer's address, and Reply-To the author's, for a server that signs everybody's mail"
                    + " with one key. James' own SMIMESign does so by default.");
    public static final Parameter<String> SIGNER_NAME = Parameter.text("signerName", "a name",
            "Name of the signer in the explanation and the rebuilt Sender; by default that of the certificate.", "Example Mail Server");
    public static final Parameter<String> EXPLANATION = Parameter.text("explanationText",
            "a text; [signerName], [signerAddress], [reversePath] and [headers] are replaced",
            "Text of an attachment that explains the signature; without it, nothing is attached.", "Signed by [signerName].");
    public static final Parameter<Boolean> DEBUG = Parameter.flag("debug", false,
            "Accepted for configurations of James' own SMIMESign; what became of each mail is logged in any case.");
    public static final Parameter<Route> ON_NO_KEY = Route.parameter("onNoKey", Route.PASS,
            "Where a mail goes whose sender has no key.");
    public static final Parameter<Route> ON_NOT_ALLOWED = Route.parameter("onNotAllowed", Route.PASS,
            "Where a mail goes that its submitter may not have signed: somebody else's From, or nobody logged in.");
    public static final Parameter<Route> ON_MALFORMED = Route.parameter("onMalformed", Route.PASS,
            "Where a mail goes that cannot be read.");
    /** All of them. */
    public static final List<Parameter<?>> ALL = Stream.concat(KeyParameters.ALL.stream(), Stream.of(FORM, DIGEST, RSA_PADDING, PREAMBLE,
            POSTMASTER_SIGNS, BOUNCES, UNAUTHENTICATED, FOREIGN_FROM, REBUILD_FROM, SIGNER_NAME, EXPLANATION, DEBUG, ON_NO_KEY,
            ON_NOT_ALLOWED, ON_MALFORMED)).<Parameter<?>>map(parameter -> parameter).toList();

    private SigningParameters() {
    }

    /** What signatures look like. */
    public static SignaturePolicy policy(StrictParameters parameters) {
        return new SignaturePolicy(parameters.value(FORM), parameters.value(DIGEST), parameters.value(RSA_PADDING),
                parameters.value(PREAMBLE));
    }

    /** Which mail is signed. */
    public static SigningScope scope(StrictParameters parameters) {
        return new SigningScope(parameters.value(POSTMASTER_SIGNS), parameters.value(BOUNCES), parameters.value(UNAUTHENTICATED),
                parameters.value(FOREIGN_FROM));
    }

    /** What is done to a message before it is signed. */
    public static SignerPresentation presentation(StrictParameters parameters) {
        return new SignerPresentation(parameters.given(SIGNER_NAME), parameters.given(EXPLANATION).map(Explanation::new),
                parameters.value(REBUILD_FROM));
    }
}
