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
package org.signet.it.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.signet.SmimeException;
import org.signet.it.server.ServerDidNotStartException;

/** What {@code ./demo} shows is true: from server to server, signed and encrypted, decrypted and verified. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class DemoIT {

    @Test
    void everythingThatIsShownIsAsItShouldBe(@TempDir Path folder)
            throws IOException, InterruptedException, SmimeException, ServerDidNotStartException {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        Narrator narrator = new Narrator(new PrintStream(shown, true, StandardCharsets.UTF_8));
        try (World world = World.create(folder, narrator)) {
            new Scenes(world, narrator).play();
        }
        assertThat(narrator.allAsExpected()).as(shown.toString(StandardCharsets.UTF_8)).isTrue();
    }
}
