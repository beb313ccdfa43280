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
package org.signet.james.verification;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.signet.configuration.AuthenticationServiceIdentifier;
import org.signet.james.headers.VerdictTexts;
import org.signet.james.status.JamesAttributes;
import org.signet.parameters.Parameter;
import org.signet.policy.PolicyParameters;

/** The parameters of SMIMECheckSignature, apart from those that {@link TrustParameters} reads. */
public final class VerificationParameters {
    public static final Parameter<StripMode> STRIP = Parameter.choice("strip", Map.of(
            "never", StripMode.NEVER, "false", StripMode.NEVER, "good", StripMode.GOOD, "true", StripMode.GOOD,
            "always", StripMode.ALWAYS), "false",
            "Whether the signature is taken off, so that the message becomes what was signed, byte for byte: never (also false), if it is"
                    + " good (also true), or always, as long as it can be read.").withExample("good");
    public static final Parameter<Boolean> ONLY_TRUSTED = Parameter.flag("onlyTrusted", true,
            "Whether a signature of somebody whom nobody trusted vouches for is bad; such a signature proves nothing but that somebody"
                    + " made it.");
    public static final Parameter<String> MAIL_ATTRIBUTE = Parameter.text("mailAttribute", "the name of a mail attribute",
            "Name of the attribute that takes the certificates of the signers of a good signature, a list of DER bytes.",
            "org.example.SignedBy").withDefault(JamesAttributes.CHECK_SIGNATURE);
    public static final Parameter<AuthenticationServiceIdentifier> SERVER = Parameter.text("authservId", "a host or domain name",
            "This server's name in Authentication-Results; by default that of conf/smime.xml, or else the postmaster's domain. No server"
                    + " whose results are to be kept may have the same.", "mail.example.org").map(AuthenticationServiceIdentifier::parse);
    public static final Parameter<JudgementTime> TIME = JudgementTime.parameter("time", "reception",
            "For which time signatures are judged: when this server took the mail in, now, or what a mailet of yours has left in an"
                    + " attribute (ZonedDateTime).");
    public static final Parameter<VerdictTexts> SUBJECT_TAGS = VerdictTexts.tags("subjectTags",
            "What is put before the subject. These tags are taken out of every subject that arrives. A subject that is altered breaks a"
                    + " DKIM signature of it.", "valid=[signed],mismatch=[FORGED SENDER]");
    public static final Parameter<VerdictTexts> BANNERS = VerdictTexts.lines("banners",
            "The line in X-SMIME-Banner, for mail programs and their rules. Such fields that arrive are taken out, given or not.",
            "mismatch=The signer is not the sender");
    private static final List<Parameter<?>> OWN = List.of(TrustParameters.FILE_TYPE, TrustParameters.TYPE, TrustParameters.FILE,
            TrustParameters.PASSWORD, TrustParameters.PEM_FILE, TrustParameters.TRUST, TrustParameters.INTERMEDIATES, STRIP, ONLY_TRUSTED,
            MAIL_ATTRIBUTE, SERVER, TIME, SUBJECT_TAGS, BANNERS);
    /** All of them, and those that say whom to trust and what a good signature is. */
    public static final List<Parameter<?>> ALL = Stream.of(OWN, PolicyParameters.ALL).<Parameter<?>>flatMap(List::stream).toList();

    private VerificationParameters() {
    }
}
