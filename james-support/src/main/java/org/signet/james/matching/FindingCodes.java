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
package org.signet.james.matching;

import java.util.List;
import java.util.stream.Stream;
import org.signet.verify.Finding;

/** The codes of all findings there are. */
public final class FindingCodes {
    /** In the order of the alphabet. */
    public static final List<String> ALL = Stream.of(Finding.class.getPermittedSubclasses())
            .flatMap(group -> Stream.of(group.getPermittedSubclasses())).map(Finding::code).sorted().toList();

    private FindingCodes() {
    }
}
