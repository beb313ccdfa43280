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

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.function.Supplier;
import org.apache.james.metrics.api.Metric;
import org.apache.james.metrics.api.MetricFactory;
import org.apache.james.metrics.api.TimeMetric;
import org.apache.james.rrt.api.CanSendFrom;
import org.apache.james.user.api.UsersRepository;
import org.apache.mailet.MailetContext;
import org.signet.cert.CertificateSource;
import org.signet.cert.SigningIdentitySource;
import org.signet.encrypt.CapabilitySource;
import org.signet.james.rules.RulesSources;
import org.signet.james.signing.SenderKeys;
import org.signet.mailets.faults.FailingDisk;
import org.signet.mailets.faults.Faults;
import org.signet.mime.Workspace;

/** The mailet with everything around it that can fail. */
final class FailingRules extends SMIMEApplyRules {
    private final Faults faults;
    private final FailingDisk disk;

    private FailingRules(James james, Faults faults, FailingDisk disk) {
        super(james.configuration(), faults.on(UsersRepository.class, james.users()), faults.on(CanSendFrom.class, james.aliases()),
                metrics(james.metrics(), faults));
        this.faults = faults;
        this.disk = disk;
    }

    static FailingRules in(James james, Faults faults, FailingDisk disk, String... namesAndValues) throws Exception {
        return James.start(new FailingRules(james, faults, disk), faults.on(MailetContext.class, james.context()), namesAndValues);
    }

    private static MetricFactory metrics(MetricFactory real, Faults faults) {
        MetricFactory failing = mock(MetricFactory.class);
        when(failing.generate(anyString()))
                .then(name -> faults.on(Metric.class, real.generate(name.getArgument(0))));
        when(failing.timer(anyString())).then(name -> {
            faults.unchecked("MetricFactory.timer");
            return faults.on(TimeMetric.class, real.timer(name.getArgument(0)));
        });
        return failing;
    }

    @Override
    protected RulesSources sources() {
        RulesSources real = super.sources();
        SenderKeys keys = new SenderKeys(faults.on(SigningIdentitySource.class, real.keys().personal()),
                faults.on(SigningIdentitySource.class, real.keys().all()));
        @SuppressWarnings("unchecked")
        RulesSources failing = new RulesSources(faults.on(Supplier.class, real.rules()),
                faults.on(CertificateSource.class, real.certificates()), faults.on(CapabilitySource.class, real.capabilities()), keys);
        return failing;
    }

    @Override
    protected Workspace openWorkspace() {
        faults.unchecked("workspace");
        return disk.workspace();
    }
}
