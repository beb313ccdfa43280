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
package org.signet.decrypt;

import org.signet.mime.SmimeType;

/**
 * A layer of S/MIME that was opened.
 *
 * @param type what it was
 * @param algorithm the content cipher's name for an encrypted layer, as {@code aes256-gcm}; empty for others
 * @param authenticated whether the layer itself proves that its content is unaltered (AuthEnvelopedData, GCM)
 */
public record Layer(SmimeType type, String algorithm, boolean authenticated) {
}
