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
package org.signet.it.server.load;

import java.util.Optional;

/** Opens a few of the mails that the server has signed or encrypted, with the keys of those who they are for. */
@FunctionalInterface
public interface Sample {

    /**
     * What is wrong with the mail.
     *
     * @param mail     what was sent
     * @param message  what the server made of it
     * @param expected the entity that has to be inside
     */
    Optional<String> problemOf(LoadMail mail, byte[] message, byte[] expected);
}
