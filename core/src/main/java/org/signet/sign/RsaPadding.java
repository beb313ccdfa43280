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
package org.signet.sign;

/** How an RSA key signs. */
public enum RsaPadding {
    /** RSASSA-PKCS1-v1_5 (RFC 8017 §8.2): every mail program verifies it. */
    PKCS1,
    /** RSASSA-PSS (RFC 8017 §8.1, RFC 4056): asked for by EDI@Energy and BSI TR-03116-4; some programs cannot verify it. */
    PSS
}
