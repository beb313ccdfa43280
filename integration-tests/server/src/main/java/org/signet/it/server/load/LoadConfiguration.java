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

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What James is told: one processor for each treatment, which mail gets to by the domain that it goes to. */
final class LoadConfiguration {

    private LoadConfiguration() {
    }

    /** {@code mailetcontainer.xml}. What is not for a local user leaves by {@code RemoteDelivery}. */
    static byte[] mailetContainer() {
        return """
            <mailetcontainer enableJmx="false">
              <context><postmaster>postmaster@example.org</postmaster></context>
              <spooler>
                <threads>20</threads>
                <errorRepository>memory://var/mail/error/</errorRepository>
              </spooler>
              <processors>
                <processor state="root" enableJmx="false">
                  <mailet match="All" class="PostmasterAlias"/>
                  <mailet match="All" class="ToProcessor"><processor>transport</processor></mailet>
                </processor>
                <processor state="transport" enableJmx="false">
                  <mailet match="All" class="RemoveMimeHeader"><name>bcc</name></mailet>
                  %s
                  <mailet match="All" class="ToProcessor"><processor>error</processor></mailet>
                </processor>
                %s
                <processor state="delivery" enableJmx="false">
                  <mailet match="RecipientIsLocal" class="LocalDelivery"/>
                  <mailet match="SMTPAuthSuccessful" class="RemoteDelivery">
                    <outgoingQueue>outgoing</outgoingQueue>
                    <deliveryThreads>10</deliveryThreads>
                  </mailet>
                  <mailet match="All" class="ToProcessor"><processor>error</processor></mailet>
                </processor>
                <processor state="error" enableJmx="false">
                  <mailet match="All" class="ToRepository"><repositoryPath>memory://var/mail/error/</repositoryPath></mailet>
                </processor>
              </processors>
            </mailetcontainer>
            """.formatted(each(LoadConfiguration::route), each(LoadConfiguration::processor)).getBytes(StandardCharsets.UTF_8);
    }

    /** {@code smime.xml}. */
    static byte[] smime() {
        return """
            <smime>
              <keys>
                <path>file://conf/smime/keys</path>
                <password>file://conf/smime/keys.password</password>
              </keys>
              <certificates>file://conf/smime/certificates</certificates>
              <trust>file://conf/smime/trust</trust>
            </smime>
            """.getBytes(StandardCharsets.UTF_8);
    }

    private static String each(Function<Treatment, String> text) {
        return Arrays.stream(Treatment.values()).map(text).collect(Collectors.joining("\n"));
    }

    private static String route(Treatment treatment) {
        return "<mailet match=\"HostIs=%s\" class=\"ToProcessor\"><processor>%s</processor></mailet>"
            .formatted(treatment.domain(), treatment.label());
    }

    private static String processor(Treatment treatment) {
        String mailets = treatment.mailets().stream()
            .map(mailet -> "<mailet match=\"All\" class=\"org.signet.mailets." + mailet
                + "\"><onMailetException>error</onMailetException></mailet>")
            .collect(Collectors.joining());
        return """
            <processor state="%s" enableJmx="false">
              %s<mailet match="All" class="ToProcessor"><processor>delivery</processor></mailet>
            </processor>""".formatted(treatment.label(), mailets);
    }
}
