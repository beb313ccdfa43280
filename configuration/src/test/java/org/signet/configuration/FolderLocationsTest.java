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
package org.signet.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.ConfigurationException;

class FolderLocationsTest {
    private static final Locations LOCATIONS = new FolderLocations(Path.of("/opt/james/conf"));

    @ParameterizedTest
    @CsvSource({"file://conf/smime/keys, /opt/james/conf/smime/keys", "file://var/smime, /opt/james/var/smime",
        "file://extra, /opt/james/extra", "file:///etc/ssl, /etc/ssl", "/etc/ssl, /etc/ssl"})
    void everyKindOfLocationIsFoundWhereJamesFindsIt(String location, Path path) {
        assertThat(LOCATIONS.resolve(location)).isEqualTo(path);
    }

    @Test
    void classPathIsNotThere() {
        assertThatThrownBy(() -> LOCATIONS.resolve("classpath:keys.pem")).isInstanceOf(ConfigurationException.class)
                .hasMessage("«classpath:keys.pem» is on the class path of James, which only James has");
    }
}
