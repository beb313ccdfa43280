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
package org.signet.it.server.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.signet.it.server.JamesMonitor;
import org.signet.it.server.ServerDidNotStartException;
import org.signet.testkit.OpenSsl;

/** Very many mails of all sizes and all kinds, by 50 senders at once: none lost, none twice, and nothing of them stays in the server. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class LoadIT {

    private static final int MAILS = Integer.getInteger("signet.load.mails", 10_000);
    private static final int SENDERS = 50;
    /**
     * What a server may have grown by, however many mails went through it. 10,000 plain mails, with which Signet does nothing, make it grow
     * by 2.7 MB of buffers that netty keeps ({@code ./benchmark soak} shows it); 10,000 of which 500 bytes each stay would not fit.
     */
    private static final long TOLERANCE = 5_000_000;

    @Test
    void nothingIsLostNothingComesTwiceAndNothingStays(@TempDir Path folder)
            throws IOException, InterruptedException, ServerDidNotStartException {
        People people = People.invent(SoakCommand.PEOPLE);
        List<Sample> samples = new ArrayList<>(List.of(new SignetSample(people)));
        if (OpenSsl.isAvailable()) {
            samples.add(new OpenSslSample(people));
        }
        SoakPlan plan = SoakPlan.mixed(MAILS, SENDERS);
        try (LoadServer server = LoadServer.start(folder, people, SoakCommand.JAVA_OPTIONS, List.of())) {
            SoakResult result = new Soak(server, plan, samples).run();

            assertThat(result.problems()).isEmpty();
            assertThat(result.delivered()).isEqualTo(MAILS);
            assertThat(result.opened()).isPositive();
            assertThat(result.filesLeft()).isEmpty();
            assertThat(result.growth()).as(result.summary()).isLessThan(TOLERANCE);
            JamesMonitor james = server.monitor();
            assertThat(james.counter("signet.sign.signed")).isEqualTo(plan.total(Treatment::signs));
            assertThat(james.counter("signet.verify.valid")).isEqualTo(plan.total(Treatment::verifies));
            assertThat(james.counter("signet.encrypt.encrypted")).isEqualTo(plan.total(Treatment::encrypts));
            assertThat(james.counter("signet.decrypt.decrypted")).isEqualTo(plan.total(Treatment::decrypts));
        }
    }
}
