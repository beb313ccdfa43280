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
package org.signet.encrypt;

/** How the content key is encrypted to an RSA recipient. */
public enum RsaKeyTransport {
    /** RSAES-PKCS1-v1_5 (RFC 8017 §7.2): every mail program opens it. */
    PKCS1,
    /** RSAES-OAEP with SHA-256 and MGF1 over SHA-256 (RFC 8017 §7.1, RFC 3560). */
    OAEP_SHA256
}
