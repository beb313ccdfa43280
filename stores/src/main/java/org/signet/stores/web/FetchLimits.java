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

import org.signet.fetch.FetchRequest;

/**
 * How much may be fetched.
 *
 * @param revocationList longest revocation list, in bytes
 * @param ocsp longest answer of an OCSP responder, in bytes
 * @param certificates longest answer with certificates, in bytes
 * @param redirects how many redirects are followed in one request
 */
public record FetchLimits(int revocationList, int ocsp, int certificates, int redirects) {
    /** 10 MiB, 64 KiB, 256 KiB, 3 redirects. */
    public static final FetchLimits STANDARD = new FetchLimits(10 << 20, 64 << 10, 256 << 10, 3);

    public FetchLimits {
        if (revocationList < 1 || ocsp < 1 || certificates < 1 || redirects < 0) {
            throw new IllegalArgumentException("a limit is at least one byte, and redirects are none or more");
        }
    }

    /** In bytes. */
    int of(FetchRequest.Kind kind) {
        return switch (kind) {
            case REVOCATION_LIST -> revocationList;
            case OCSP -> ocsp;
            case CERTIFICATES -> certificates;
        };
    }
}
