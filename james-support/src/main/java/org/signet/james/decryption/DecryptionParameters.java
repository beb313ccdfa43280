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
package org.signet.james.decryption;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.signet.james.configuration.KeyParameters;
import org.signet.james.parameters.Route;
import org.signet.james.status.JamesAttributes;
import org.signet.parameters.Parameter;

/** The parameters of SMIMEDecrypt. */
public final class DecryptionParameters {
    public static final Parameter<Boolean> FOR_ANYBODY = Parameter.choice("keysFor", Map.of("recipients", false, "anybody", true),
            "recipients", "Whose mail a key opens. recipients: that of the addresses in its certificate, and that of a domain or of all if"
                    + " it is the key of that domain or the default key; anybody: all mail of this server.");
    public static final Parameter<String> MAIL_ATTRIBUTE = Parameter.text("mailAttribute", "the name of a mail attribute",
            "Name of the attribute that takes the certificates of the keys that opened the mail, a list of DER bytes.",
            "org.example.DecryptedBy").withDefault(JamesAttributes.DECRYPT);
    public static final Parameter<Route> ON_NO_KEY = Route.parameter("onNoKey", Route.PASS,
            "Where a mail goes that is encrypted to none of the keys.");
    public static final Parameter<Route> ON_FAILURE = Route.parameter("onFailure", Route.PASS,
            "Where a mail goes that is encrypted to one of the keys and does not open.");
    public static final Parameter<Route> ON_MALFORMED = Route.parameter("onMalformed", Route.PASS,
            "Where a mail goes that claims to be encrypted and cannot be read.");
    /** All of them. */
    public static final List<Parameter<?>> ALL = Stream.concat(KeyParameters.ALL.stream(),
            Stream.of(FOR_ANYBODY, MAIL_ATTRIBUTE, ON_NO_KEY, ON_FAILURE, ON_MALFORMED)).<Parameter<?>>map(parameter -> parameter).toList();

    private DecryptionParameters() {
    }
}
