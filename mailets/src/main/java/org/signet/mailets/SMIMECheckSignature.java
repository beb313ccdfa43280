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
package org.signet.mailets;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.metrics.api.MetricFactory;
import org.apache.mailet.Mail;
import org.signet.SmimeException;
import org.signet.configuration.AuthenticationServiceIdentifier;
import org.signet.james.SmimeMailet;
import org.signet.james.configuration.SmimeConfiguration;
import org.signet.james.headers.ResultHeaders;
import org.signet.james.headers.UnreadableHeader;
import org.signet.james.headers.Verdict;
import org.signet.james.headers.VerdictTexts;
import org.signet.james.mail.MailContent;
import org.signet.james.metrics.Operation;
import org.signet.james.metrics.Outcome;
import org.signet.james.parameters.StrictParameters;
import org.signet.james.status.Certificates;
import org.signet.james.status.JamesAttributes;
import org.signet.james.status.SignatureFacts;
import org.signet.james.status.SmimeAttributes;
import org.signet.james.verification.CurrentVerifier;
import org.signet.james.verification.JudgementTime;
import org.signet.james.verification.PolicyReader;
import org.signet.james.verification.StripMode;
import org.signet.james.verification.TrustParameters;
import org.signet.james.verification.VerificationParameters;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.parameters.Parameter;
import org.signet.stores.KeyRingSource;
import org.signet.verify.SignedContent;
import org.signet.verify.VerificationResult;

/**
 * Verifies signatures, and leaves the verdict in the header and in attributes of the mail. Verdicts that a message brings are taken out
 * of it. A mail that comes by twice keeps its verdict, unless it was decrypted in between.
 */
public class SMIMECheckSignature extends SmimeMailet {
    private final SmimeConfiguration configuration;
    private Setup setup;

    private record Setup(CurrentVerifier verifier, JudgementTime time, StripMode strip, boolean onlyTrusted, String attribute,
            Optional<AuthenticationServiceIdentifier> server, VerdictTexts tags, VerdictTexts banners) {
    }

    @Inject
    public SMIMECheckSignature(SmimeConfiguration configuration, MetricFactory metrics) {
        super(metrics, Operation.VERIFY);
        this.configuration = configuration;
    }

    @Override
    public List<Parameter<?>> parameters() {
        return VerificationParameters.ALL;
    }

    @Override
    protected void configure(StrictParameters parameters) throws MessagingException {
        TrustParameters trust = new TrustParameters(parameters, configuration);
        setup = new Setup(
                new CurrentVerifier(trust.trust(), known(trust.intermediates()),
                        new PolicyReader(parameters, configuration).policy(), configuration.caches()),
                parameters.value(VerificationParameters.TIME), parameters.value(VerificationParameters.STRIP),
                parameters.value(VerificationParameters.ONLY_TRUSTED), parameters.value(VerificationParameters.MAIL_ATTRIBUTE),
                parameters.given(VerificationParameters.SERVER).or(() -> configuration.settings().server()),
                parameters.given(VerificationParameters.SUBJECT_TAGS).orElse(VerdictTexts.NONE),
                parameters.given(VerificationParameters.BANNERS).orElse(VerdictTexts.NONE));
    }

    private List<KeyRingSource> known(KeyRingSource intermediates) {
        return Stream.concat(Stream.of(intermediates), configuration.stores().certificateRings().stream()).toList();
    }

    @Override
    protected Outcome treat(Mail mail, MimeEntity message, Workspace workspace) throws SmimeException, IOException, MessagingException {
        if (checkedAs(mail).contains(setup.attribute())) {
            return Outcome.PASSED_BY;
        }
        Instant at = setup.time().of(mail, Instant.now());
        VerificationResult result = setup.verifier().get().verify(message, workspace, at);
        Verdict verdict = Verdict.of(result, message, setup.onlyTrusted());
        Optional<MimeEntity> stripped = setup.strip().strips(verdict) ? SignedContent.of(message, workspace) : Optional.empty();
        MailContent.replace(mail, stripped.isPresent()
                ? headers().withVerdict(message.withContentOf(stripped.get()), verdict.withoutPart())
                : headers().withVerdict(message, verdict), workspace);
        JamesAttributes.certificates(setup.attribute()).remove(mail);
        if (verdict.isGood()) {
            JamesAttributes.certificates(setup.attribute()).set(mail, Certificates.encoded(Certificates.ofSigners(result)));
        }
        return finish(mail, SignatureFacts.of(result, at));
    }

    @Override
    protected Outcome malformed(Mail mail) throws MessagingException {
        UnreadableHeader.refuse(mail, headers());
        return finish(mail, SignatureFacts.malformed(Instant.now()));
    }

    private Outcome finish(Mail mail, SignatureFacts facts) {
        facts.write(mail);
        List<String> checked = new ArrayList<>(checkedAs(mail));
        checked.add(setup.attribute());
        SmimeAttributes.CHECKED_AS.set(mail, checked);
        return Outcome.of(facts.status());
    }

    private static List<String> checkedAs(Mail mail) {
        return SmimeAttributes.CHECKED_AS.get(mail).orElse(List.of());
    }

    private ResultHeaders headers() {
        return new ResultHeaders(setup.server()
                .orElseGet(() -> AuthenticationServiceIdentifier.ofDomain(getMailetContext().getPostmaster().getDomain().asString())),
                setup.tags(), setup.banners());
    }
}
