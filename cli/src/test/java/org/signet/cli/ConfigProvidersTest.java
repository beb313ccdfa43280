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
package org.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfigProvidersTest {
    @Test
    void everyKindOfArithmeticHasItsProvider() {
        CommandRun run = CommandRun.of(new byte[0], "config", "providers");

        assertThat(run.status()).isZero();
        assertThat(run.text().lines()).hasSize(10).contains("SHA: JDK " + Runtime.version().feature())
                .allMatch(line -> line.matches("[A-Za-z0-9 -]+: (JDK|Bouncy Castle|Amazon Corretto Crypto Provider) [0-9.]+"));
    }
}
