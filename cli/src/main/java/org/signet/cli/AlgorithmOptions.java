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

import java.util.List;
import org.signet.algorithm.AlgorithmNames;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.algorithm.AlgorithmProfile;
import picocli.CommandLine.Option;

/** The options that say which algorithms count. */
final class AlgorithmOptions {
    @Option(names = "--profile", paramLabel = "NAME", defaultValue = "default",
            description = "algorithms that count: default, legacy or bsi-tr-03116 (default: ${DEFAULT-VALUE})")
    private String profile;

    @Option(names = "--accept", paramLabel = "NAMES", split = ",",
            description = "algorithms that count beside those of the profile, as sha1 or rsa-1024; separated by commas")
    private List<String> accepted = List.of();

    @Option(names = "--refuse", paramLabel = "NAMES", split = ",",
            description = "algorithms of the profile that do not count; separated by commas")
    private List<String> refused = List.of();

    /** What they say. */
    AlgorithmPolicy policy() {
        return AlgorithmNames.apply(AlgorithmProfile.named(profile).policy(), accepted, refused);
    }
}
