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
package org.signet.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.signet.ConfigurationException;

class ProviderChoiceTest {
    @Test
    void whoeverIsFastestIsTheDefault() {
        assertThat(ProviderChoice.of(new Properties())).isEqualTo(ProviderChoice.AUTO);
    }

    @ParameterizedTest
    @EnumSource
    void eachChoiceHasItsName(ProviderChoice choice) {
        assertThat(ProviderChoice.of(saying(choice.label()))).isEqualTo(choice);
    }

    @Test
    void anythingElseIsRefusedWithTheAcceptedValues() {
        assertThatThrownBy(() -> ProviderChoice.of(saying("openssl"))).isInstanceOf(ConfigurationException.class)
                .hasMessage("system property signet.provider: there is no provider «openssl»; accepted are auto, jdk, bc, accp");
    }

    private static Properties saying(String value) {
        Properties properties = new Properties();
        properties.setProperty("signet.provider", value);
        return properties;
    }
}
