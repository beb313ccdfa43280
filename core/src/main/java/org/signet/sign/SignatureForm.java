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

/** How a signed message carries its content (RFC 8551 §3.5). */
public enum SignatureForm {
    /** {@code multipart/signed}: every mail program shows the content, a gateway that edits it breaks the signature. */
    CLEAR,
    /** {@code application/pkcs7-mime; smime-type=signed-data}: gateways leave it alone, only S/MIME programs can read it. */
    OPAQUE
}
