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
package org.signet.james.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.mailet.ProcessingState;
import org.junit.jupiter.api.Test;
import org.signet.parameters.Parameter;

class RouteTest {
    private static final Parameter<Route> ON_NO_KEY = Route.parameter("onNoKey", Route.PASS, "What becomes of it.");

    @Test
    void wordMeansItselfAndAnythingElseAProcessor() {
        assertThat(ON_NO_KEY.reader().apply("pass")).contains(new Route.Pass());
        assertThat(ON_NO_KEY.reader().apply("quarantine")).contains(new Route.ToProcessor("quarantine"));
        assertThat(ON_NO_KEY.reader().apply("")).isEmpty();
    }

    @Test
    void acceptedValuesNameTheWords() {
        Parameter<Route> parameter = Route.parameter("onMissingCertificate",
                Map.of("refuse", new Route.Refuse(), "sendInClear", new Route.Pass()), "refuse", "What becomes of it.");

        assertThat(parameter.accepted()).isEqualTo("refuse, sendInClear or the name of a processor");
    }

    @Test
    void processorsAreReportedToJamesSoThatAMisspeltOneStopsTheStart() {
        assertThat(Route.processors(new Route.Pass(), new Route.ToProcessor("quarantine"), new Route.Refuse(),
                new Route.ToProcessor("quarantine"))).containsExactly(new ProcessingState("quarantine"));
    }
}
