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
package org.signet.testkit;

import java.security.KeyPair;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts how often each name was issued within one PKI, so that a second certificate for the same name gets a key of its own. */
final class IssuedNames {

    private final String rootName;
    private final Map<String, Integer> issued = new ConcurrentHashMap<>();

    IssuedNames(String rootName) {
        this.rootName = rootName;
    }

    KeyPair keyFor(String name, KeySpec spec) {
        if (!spec.isRsa()) {
            return spec.generate();
        }
        String owner = rootName + '/' + name;
        return RsaKeyCache.pairOf(spec, owner, issued.merge(owner, 1, Integer::sum));
    }
}
