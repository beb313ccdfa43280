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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.ConfigurationException;
import org.signet.cert.EmailAddress;

class FilterTemplateTest {
    @Test
    void partsOfTheAddressComeWhereTheyBelong() throws LDAPException {
        FilterTemplate template = new FilterTemplate("(|(mail={address})(&(uid={localPart})(dc={domain})))");
        assertThat(template.filter(EmailAddress.of("alice@Example.org")).toString())
                .isEqualTo("(|(mail=alice@example.org)(&(uid=alice)(dc=example.org)))");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "*)(uid=*", "a)(|(uid=*)", "\\", "(", ")", "a*", "ä", "{domain}", "$1", "a\\2a", "=", "~", "a:dn:="})
    void whateverAnAddressConsistsOfIsAValue(String localPart) throws LDAPException {
        Filter filter = FilterTemplate.MAIL.filter(new EmailAddress(localPart, "example.org"));
        assertThat(filter.getFilterType()).isEqualTo(Filter.FILTER_TYPE_EQUALITY);
        assertThat(filter.getAttributeName()).isEqualTo("mail");
        assertThat(filter.getAssertionValue()).isEqualTo(localPart + "@example.org");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "(mail={mail}{address}) | has {mail}; accepted are {address}, {localPart} and {domain}",
        "(mail=alice@example.org) | needs {address} or {localPart}",
        "(o={domain}) | needs {address} or {localPart}",
        "mail={address}) | is no filter; accepted is one as (mail={address})",
        "((mail={address}) | is no filter",
    })
    void whatIsNoFilterOfAnAddressIsRefused(String text, String sentence) {
        assertThatThrownBy(() -> new FilterTemplate(text)).isInstanceOf(ConfigurationException.class).hasMessageContaining(sentence);
    }
}
