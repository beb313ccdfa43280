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

import java.util.List;
import java.util.stream.Collectors;
import org.signet.ConfigurationException;

/** Changes of a policy that an administrator writes as names, such as {@code sha1} or {@code rsa-1024}; case does not matter. */
public final class AlgorithmNames {
    private AlgorithmNames() {
    }

    /** Everything that has a name, in the order of the table. */
    public static List<NamedAlgorithm> all() {
        return AlgorithmTable.ROWS.stream().map(AlgorithmTable.Row::algorithm).toList();
    }

    /** The names, separated by commas. */
    public static String list() {
        return all().stream().map(NamedAlgorithm::label).collect(Collectors.joining(", "));
    }

    /**
     * What that name means.
     *
     * @throws ConfigurationException if it means nothing
     */
    public static NamedAlgorithm named(String name) {
        return all().stream().filter(algorithm -> algorithm.label().equalsIgnoreCase(name)).findFirst().orElseThrow(
                () -> new ConfigurationException("there is no algorithm «" + name + "»; accepted are " + list()));
    }

    /**
     * The policy that also accepts some things, and refuses others.
     *
     * @param accepted names; of sizes, the shortest that counts
     * @param refused names; of a size, everything up to it but the next
     * @throws ConfigurationException if a name means nothing, or stands in both lists
     */
    public static AlgorithmPolicy apply(AlgorithmPolicy policy, List<String> accepted, List<String> refused) {
        List<NamedAlgorithm> more = accepted.stream().map(AlgorithmNames::named).toList();
        List<NamedAlgorithm> less = refused.stream().map(AlgorithmNames::named).toList();
        more.stream().filter(less::contains).findFirst().ifPresent(both -> {
            throw new ConfigurationException("the algorithm " + both.label() + " cannot be both accepted and refused");
        });
        AlgorithmPolicy changed = policy;
        for (NamedAlgorithm algorithm : more) {
            changed = changed.accepting(algorithm);
        }
        for (NamedAlgorithm algorithm : less) {
            changed = changed.refusing(algorithm);
        }
        return changed;
    }
}
