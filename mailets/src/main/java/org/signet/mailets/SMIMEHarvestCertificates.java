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
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.james.metrics.api.MetricFactory;
import org.apache.mailet.Mail;
import org.signet.ConfigurationException;
import org.signet.SmimeException;
import org.signet.TemporaryFailureException;
import org.signet.james.SmimeMailet;
import org.signet.james.configuration.SmimeConfiguration;
import org.signet.james.harvest.CertificateHarvester;
import org.signet.james.harvest.Harvest;
import org.signet.james.harvest.HarvestParameters;
import org.signet.james.mail.MailContent;
import org.signet.james.metrics.Operation;
import org.signet.james.metrics.Outcome;
import org.signet.james.parameters.StrictParameters;
import org.signet.james.status.HarvestStatus;
import org.signet.james.status.SignatureFacts;
import org.signet.james.status.SmimeAttributes;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.parameters.Parameter;
import org.signet.stores.CertificateStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the certificates of the signers of mail that was verified into the store, so that they can be encrypted to. It goes by the verdict
 * that SMIMECheckSignature left on the mail, which no sender can forge, and never changes the message. A store that fails keeps no mail
 * from being delivered, unless {@code onMailetException} is given.
 */
public class SMIMEHarvestCertificates extends SmimeMailet {
    private static final Logger LOGGER = LoggerFactory.getLogger(SMIMEHarvestCertificates.class);

    private final SmimeConfiguration configuration;
    private CertificateHarvester harvester;
    private boolean failureIsTold;

    @Inject
    public SMIMEHarvestCertificates(SmimeConfiguration configuration, MetricFactory metrics) {
        super(metrics, Operation.HARVEST);
        this.configuration = configuration;
    }

    @Override
    public List<Parameter<?>> parameters() {
        return HarvestParameters.ALL;
    }

    @Override
    protected void configure(StrictParameters parameters) throws MessagingException {
        CertificateStore store = configuration.stores().writableCertificates().orElseThrow(() -> new ConfigurationException(
                "conf/smime.xml names no store that certificates can be put into; it needs the element stores with a database"));
        harvester = new CertificateHarvester(store, parameters.value(HarvestParameters.MODE),
                parameters.given(HarvestParameters.DOMAINS).orElse(List.of()), InstantSource.system());
        failureIsTold = parameters.onMailetException().isPresent();
    }

    @Override
    protected MimeEntity read(Mail mail, Workspace workspace) throws SmimeException, IOException, MessagingException {
        return MailContent.readHeader(mail, workspace);
    }

    @Override
    protected Outcome treat(Mail mail, MimeEntity message, Workspace workspace) throws SmimeException {
        SmimeAttributes.HARVESTED.remove(mail);
        Optional<SignatureFacts> verdict = SmimeAttributes.SIGNATURE_VERDICT.get(mail);
        if (verdict.isEmpty()) {
            return finish(mail, HarvestStatus.NOTHING);
        }
        try {
            Harvest harvest = harvester.from(verdict.get(), message.headers().value("Message-ID").orElse(""));
            if (!harvest.stored().isEmpty()) {
                SmimeAttributes.HARVESTED.set(mail, harvest.stored());
            }
            return finish(mail, harvest.status(harvester.state()));
        } catch (TemporaryFailureException failure) {
            Outcome outcome = finish(mail, HarvestStatus.FAILED);
            if (failureIsTold) {
                throw failure;
            }
            LOGGER.warn("{}: its certificates are not kept: {}", mail.getName(), failure.getMessage());
            return outcome;
        }
    }

    @Override
    protected Outcome malformed(Mail mail) {
        return finish(mail, HarvestStatus.NOTHING);
    }

    private Outcome finish(Mail mail, HarvestStatus status) {
        SmimeAttributes.HARVEST_STATUS.set(mail, status);
        return Outcome.of(status);
    }
}
