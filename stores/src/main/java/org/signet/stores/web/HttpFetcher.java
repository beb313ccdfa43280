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

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.signet.fetch.FetchRequest;
import org.signet.fetch.FetchResult;
import org.signet.fetch.Fetcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches over HTTP/1.1, http and https, from where the {@link FetchPolicy} allows; keeps nothing but the memory of what has failed.
 *
 * <p>A host is looked up once; each of its addresses has to be allowed, and the connection goes to one of these very addresses. Each
 * redirect is judged like a request of its own. There are no proxies, no cookies, no credentials, and no compression. https is verified
 * with the trust of the Java runtime; what is fetched is signed in any case. No more than 16 fetches are under way at a time.
 */
public final class HttpFetcher implements Fetcher {
    private static final Logger LOG = LoggerFactory.getLogger(HttpFetcher.class);
    private static final int AT_A_TIME = 16;
    private static final String AGAIN = ", as was found a short while ago";

    private final FetchPolicy policy;
    private final HostLookup lookup;
    private final Connection connection;
    private final FailureMemory failedRequests;
    private final FailureMemory deadServers;
    private final Semaphore permits = new Semaphore(AT_A_TIME, true);

    public HttpFetcher(FetchPolicy policy) {
        this(policy, HostResolver.SYSTEM, Connection::ofTheRuntime, InstantSource.system());
    }

    HttpFetcher(FetchPolicy policy, HostResolver resolver, Supplier<SSLSocketFactory> tls, InstantSource clock) {
        this.policy = Objects.requireNonNull(policy);
        this.lookup = new HostLookup(policy, resolver);
        this.connection = new Connection(policy.timeouts(), tls);
        this.failedRequests = new FailureMemory(policy.retryAfter(), clock);
        this.deadServers = new FailureMemory(policy.retryAfter(), clock);
    }

    @Override
    public FetchResult fetch(FetchRequest request) {
        Optional<String> known = failedRequests.whyFailed(name(request));
        if (known.isPresent()) {
            return new FetchResult.Failed(known.get() + AGAIN);
        }
        try {
            if (!permits.tryAcquire(policy.timeouts().total().toMillis(), TimeUnit.MILLISECONDS)) {
                return new FetchResult.Failed("too much is fetched at the same time");
            }
            try {
                return attempt(request, Deadline.in(policy.timeouts().total()));
            } finally {
                permits.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new FetchResult.Failed("it was interrupted");
        }
    }

    private FetchResult attempt(FetchRequest request, Deadline deadline) {
        try {
            return new FetchResult.Fetched(follow(request, deadline));
        } catch (ForbiddenLocationException forbidden) {
            return new FetchResult.NotAllowed(forbidden.getMessage());
        } catch (InterruptedIOException late) {
            return late instanceof SocketTimeoutException ? failed(request, "the answer does not end in time")
                    : new FetchResult.Failed("it was interrupted");
        } catch (UnusableAnswerException | DeadHostException useless) {
            return failed(request, useless.getMessage());
        } catch (IOException broken) {
            return failed(request, "the connection broke off");
        }
    }

    private byte[] follow(FetchRequest request, Deadline deadline) throws IOException {
        URI uri = request.location();
        for (int redirects = 0; redirects <= policy.limits().redirects(); redirects++) {
            Answer answer = redirects == 0 ? askFirst(request, WebLocation.of(uri), deadline) : ask(request, WebLocation.of(uri), deadline);
            if (answer.movedTo().isEmpty()) {
                return answer.body();
            }
            uri = resolved(uri, answer.movedTo().get());
        }
        throw new UnusableAnswerException("there are more than " + policy.limits().redirects() + " redirects");
    }

    /** Only here: who is redirected to may be found dead because another one has used up the time. */
    private Answer askFirst(FetchRequest request, WebLocation location, Deadline deadline) throws IOException {
        try {
            return ask(request, location, deadline);
        } catch (DeadHostException dying) {
            deadServers.remember(location.server(), dying.getMessage());
            throw dying;
        }
    }

    private Answer ask(FetchRequest request, WebLocation location, Deadline deadline) throws IOException {
        policy.checkHost(location);
        Optional<String> dead = deadServers.whyFailed(location.server());
        if (dead.isPresent()) {
            throw new UnusableAnswerException(dead.get() + AGAIN);
        }
        try (Socket socket = connection.open(location, lookup.addresses(location, deadline), deadline)) {
            return new HttpExchange(request, policy.limits().of(request.kind())).on(socket, location);
        }
    }

    private static URI resolved(URI base, String location) throws UnusableAnswerException {
        try {
            return base.resolve(location);
        } catch (IllegalArgumentException malformed) {
            throw new UnusableAnswerException("the answer is a redirect to a malformed address");
        }
    }

    private FetchResult failed(FetchRequest request, String why) {
        failedRequests.remember(name(request), why);
        LOG.warn("{} could not be fetched: {}; not tried again for {}", request.location(), why, policy.retryAfter());
        return new FetchResult.Failed(why);
    }

    private static String name(FetchRequest request) {
        return request.kind() + " " + request.key();
    }

    @Override
    public String toString() {
        return "HttpFetcher" + policy.hosts();
    }
}
