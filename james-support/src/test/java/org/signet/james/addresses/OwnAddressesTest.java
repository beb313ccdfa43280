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
package org.signet.james.addresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.mail.MessagingException;
import java.util.Map;
import java.util.Set;
import org.apache.james.core.Domain;
import org.apache.james.core.Username;
import org.apache.james.rrt.api.CanSendFrom;
import org.apache.james.user.api.UsersRepository;
import org.apache.james.user.api.UsersRepositoryException;
import org.apache.mailet.MailetContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signet.cert.EmailAddress;
import org.signet.configuration.Aliases;

class OwnAddressesTest {
    private static final Username ALICE = Username.of("alice@example.org");

    private final MailetContext context = mock(MailetContext.class);
    private final UsersRepository users = mock(UsersRepository.class);
    private final CanSendFrom jamesAliases = mock(CanSendFrom.class);
    private final OwnAddresses own = new OwnAddresses(context, users, jamesAliases, Aliases.NONE);

    @BeforeEach
    void oneDomainIsLocal() throws Exception {
        when(context.isLocalServer(Domain.of("example.org"))).thenReturn(true);
        when(users.getUsername(any())).thenCallRealMethod();
        withVirtualHosting(true);
    }

    private void withVirtualHosting(boolean enabled) throws UsersRepositoryException {
        when(users.supportVirtualHosting()).thenReturn(enabled);
    }

    @Test
    void ownAddressIsTheUsersInAnyCase() throws Exception {
        assertThat(own.include(EmailAddress.of("alice@example.org"), ALICE)).isTrue();
        assertThat(own.include(EmailAddress.of("Alice@Example.ORG"), ALICE)).isTrue();
    }

    @Test
    void addressOfAnotherUserIsNotTheUsers() throws Exception {
        assertThat(own.include(EmailAddress.of("bob@example.org"), ALICE)).isFalse();
    }

    @Test
    void userNameWithoutDomainOwnsTheAddressInALocalDomainOnly() throws Exception {
        withVirtualHosting(false);

        assertThat(own.include(EmailAddress.of("alice@example.org"), Username.of("alice"))).isTrue();
        assertThat(own.include(EmailAddress.of("alice@victim.example"), Username.of("alice"))).isFalse();
    }

    @Test
    void aliasThatIsManagedInJamesIsTheUsers() throws Exception {
        when(jamesAliases.userCanSendFrom(ALICE, Username.of("sales@example.org"))).thenReturn(true);

        assertThat(own.include(EmailAddress.of("sales@example.org"), ALICE)).isTrue();
        assertThat(own.include(EmailAddress.of("ceo@example.org"), ALICE)).isFalse();
    }

    @Test
    void configuredAliasIsTheUsersEvenInAForeignDomain() throws Exception {
        Aliases aliases = new Aliases(Map.of(ALICE.asString(), Set.of(EmailAddress.of("Alice@partner.example"))));
        OwnAddresses more = new OwnAddresses(context, users, jamesAliases, aliases);

        assertThat(more.include(EmailAddress.of("alice@PARTNER.example"), Username.of("ALICE@example.org"))).isTrue();
        assertThat(more.include(EmailAddress.of("alice@partner.example"), Username.of("bob@example.org"))).isFalse();
    }

    @Test
    void directoryThatIsDownIsNoAnswer() throws Exception {
        doThrow(new UsersRepositoryException("LDAP is down")).when(users).getUsername(any());

        assertThatThrownBy(() -> own.include(EmailAddress.of("alice@example.org"), ALICE)).isInstanceOf(MessagingException.class);
    }
}
