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
package org.signet.policy;

import java.util.List;
import java.util.stream.Stream;
import org.signet.parameters.Parameter;

/**
 * The parameters that say what a good signature is. They may stand in {@code mailetcontainer.xml} for one mailet, and in
 * {@code conf/smime.xml} for all.
 */
public final class PolicyParameters {
    /** All of them. */
    public static final List<Parameter<?>> ALL = Stream.of(SenderParameters.ALL, AlgorithmParameters.ALL, PathParameters.ALL,
            RevocationParameters.ALL, FetchParameters.ALL).<Parameter<?>>flatMap(List::stream).toList();

    private PolicyParameters() {
    }
}
