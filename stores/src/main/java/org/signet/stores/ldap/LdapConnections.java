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
package org.signet.stores.ldap;

import com.unboundid.ldap.sdk.FailoverServerSet;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldap.sdk.ServerSet;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.SingleServerSet;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.signet.ConfigurationException;

/** Makes the pool of connections to the servers of a directory; none is opened before it is needed. */
final class LdapConnections {
    /** After that a connection is made anew: to the first server, if that is back, and with the password as it is then. */
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int LARGEST_ANSWER = 4 << 20;

    private LdapConnections() {
    }

    static LDAPConnectionPool pool(LdapSettings settings) {
        LDAPConnectionOptions options = options(settings.limits());
        boolean tls = settings.servers().stream().anyMatch(settings.security()::protects);
        SSLSocketFactory sockets = tls ? new TimedSocketFactory(ServerTrust.of(settings.security().authorities()).getSocketFactory(),
                settings.limits().connect()) : null;
        List<ServerSet> servers = settings.servers().stream().map(server -> server(server, settings.security(), sockets, options)).toList();
        try {
            SimpleBindRequest bind = settings.bind().isPresent() ? settings.bind().get().request() : null;
            LDAPConnectionPool pool = new LDAPConnectionPool(new FailoverServerSet(servers), bind, 0, settings.limits().connections(), null,
                    false);
            pool.setCreateIfNecessary(false);
            pool.setMaxWaitTimeMillis(settings.limits().connect().plus(settings.limits().response()).toMillis());
            pool.setMaxConnectionAgeMillis(LONGEST.toMillis());
            pool.setRetryFailedOperationsDueToInvalidConnections(EnumSet.of(OperationType.SEARCH));
            return pool;
        } catch (LDAPException e) {
            throw new ConfigurationException("The directory " + settings.servers().getFirst() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static ServerSet server(LdapServer server, LdapSecurity security, SSLSocketFactory sockets, LDAPConnectionOptions options) {
        return new SingleServerSet(server.host(), server.port(), server.tls() ? sockets : null, options, null,
                security.startTls() ? new StartTLSPostConnectProcessor(sockets) : null);
    }

    private static LDAPConnectionOptions options(LdapLimits limits) {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis((int) limits.connect().toMillis());
        options.setResponseTimeoutMillis(limits.response().toMillis());
        options.setAbandonOnTimeout(true);
        options.setFollowReferrals(false);
        options.setUseSynchronousMode(true);
        options.setMaxMessageSize(LARGEST_ANSWER);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        return options;
    }
}
