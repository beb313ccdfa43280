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

/**
 * How much is sent, of each kind of mail in each round.
 *
 * @param warmUpRounds rounds that are not counted
 * @param rounds       rounds that are
 * @param alone        mails one after the other
 * @param busy         mails by all clients at once
 * @param clients      how many clients
 */
record BenchmarkPlan(int warmUpRounds, int rounds, int alone, int busy, int clients) {

    /** Takes about two minutes. */
    static final BenchmarkPlan STANDARD = new BenchmarkPlan(3, 5, 40, 160, 8);
}
