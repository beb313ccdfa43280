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
 * How much is sent, of each kind of mail in each round, and before.
 *
 * @param warmUpMails  mails of each treatment that are sent before the first round, and not counted
 * @param warmUpRounds rounds after that, of all kinds of mail, that are not counted either
 * @param rounds       rounds that are
 * @param alone        mails one after the other
 * @param busy         mails by all clients at once
 * @param clients      how many clients
 */
record BenchmarkPlan(int warmUpMails, int warmUpRounds, int rounds, int alone, int busy, int clients) {

    /**
     * What is called once for each mail is compiled by HotSpot's better compiler after 5,000 calls ({@code Tier4InvocationThreshold}), and
     * after several times as many while others wait for it too.
     */
    private static final int UNTIL_COMPILED = 20_000;

    /** Takes about seven minutes. */
    static final BenchmarkPlan STANDARD = new BenchmarkPlan(UNTIL_COMPILED, 1, 9, 40, 160, 8);
}
