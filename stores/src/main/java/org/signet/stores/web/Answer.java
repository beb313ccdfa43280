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
package org.signet.stores.web;

import java.util.Optional;

/**
 * What a server has answered.
 *
 * @param body the content, where it is that
 * @param movedTo where else it is, where it is not here
 */
record Answer(byte[] body, Optional<String> movedTo) {
    static Answer of(byte[] body) {
        return new Answer(body, Optional.empty());
    }

    static Answer elsewhere(String location) {
        return new Answer(new byte[0], Optional.of(location));
    }
}
