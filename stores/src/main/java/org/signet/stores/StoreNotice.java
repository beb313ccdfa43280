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
package org.signet.stores;

import java.util.Objects;

/**
 * Something in a store that an administrator should know, and that keeps no server from starting. {@code toString} is the line to log.
 *
 * @param origin what it is about, as the path of a file
 * @param kind what it is
 * @param text it in words, without the origin
 */
public record StoreNotice(String origin, Kind kind, String text) {
    /** What there is to notice. */
    public enum Kind {
        /** The certificate is not used any more for new signatures or encryption. */
        EXPIRED,
        /** The certificate is not used yet. */
        NOT_YET_VALID,
        /** The certificate names no address, so nobody can sign or be encrypted to with it. */
        NO_EMAIL_ADDRESS,
        /** Key, key usage and extended key usage allow neither signing mail nor encrypting it. */
        NOT_FOR_MAIL,
        /** The private key has no certificate, so it is not used. */
        NO_CERTIFICATE,
        /** The file in a directory is not read, because its name does not end like that of a key file. */
        IGNORED_FILE,
        /** Everybody on the machine may read the private key. */
        READABLE_BY_OTHERS
    }

    public StoreNotice {
        Objects.requireNonNull(origin);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
    }

    @Override
    public String toString() {
        return origin + ": " + text;
    }
}
