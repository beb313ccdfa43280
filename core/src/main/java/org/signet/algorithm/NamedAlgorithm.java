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

/** Something that an administrator can accept or refuse by name: a digest, a kind of signature, a size of keys, a curve. */
public sealed interface NamedAlgorithm permits DigestAlgorithm, SignatureScheme, ModulusSize, NamedCurve {
    /** Its name in configuration, on the command line and in reports, as {@code sha256}. */
    String label();
}
