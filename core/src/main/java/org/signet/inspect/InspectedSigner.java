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
package org.signet.inspect;

import java.time.Instant;
import java.util.Optional;

/**
 * A SignerInfo of a signed entity, not verified.
 *
 * @param identifier how it names the signer's certificate, in words
 * @param digest name of the digest, or its object identifier
 * @param signatureAlgorithm name of the signature algorithm, or its object identifier
 * @param signingTime what the signer says of the time
 */
public record InspectedSigner(String identifier, String digest, String signatureAlgorithm, Optional<Instant> signingTime) {
}
