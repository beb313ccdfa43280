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
package org.signet.james.signing;

/**
 * Which mail is signed beyond that of users who logged in and write from their own addresses.
 *
 * @param postmaster the postmaster's, like that of other users
 * @param bounces mail without a sender
 * @param unauthenticated mail that nobody logged in for, under any From
 * @param foreignFrom mail of users who logged in, under any From
 */
public record SigningScope(boolean postmaster, boolean bounces, boolean unauthenticated, boolean foreignFrom) {
    /** The postmaster's mail, and nothing beyond. */
    public static final SigningScope STANDARD = new SigningScope(true, false, false, false);
}
