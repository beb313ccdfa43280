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
package org.signet.it.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What several nodes have in common: the rules, the database, the master key, the authority and its revocation lists.
 *
 * @param folder where the command finds {@code conf/smime.xml}, as on every node
 */
record Cluster(Path folder) {

    private static final String SMIME = """
        <smime>
          <trust>file://conf/smime/trust</trust>
          <stores>
            <database>
              <url>%s</url>
              <user>postgres</user>
              <masterKey>file:%s</masterKey>
              <timeout>3s</timeout>
            </database>
          </stores>
          <rules>
            <local>example.org</local>
            <default><encrypt>required</encrypt><sign>required</sign></default>
          </rules>
          <verification>
            <revocation>crl</revocation>
            <onUnknownRevocation>accept</onUnknownRevocation>
            <crls>%s</crls>
          </verification>
        </smime>
        """;

    private static final String HARVEST = """
        <mailet match="All" class="org.signet.mailets.SMIMECheckSignature"/>
        <mailet match="All" class="org.signet.mailets.SMIMEHarvestCertificates"><mode>accept</mode></mailet>
        """;

    private static final String HEALTH = "additional.healthchecks=org.signet.james.health.SmimeHealthCheck\n";

    /** Writes what all nodes have in common. */
    static Cluster layOut(Path folder, SharedDatabase database) throws IOException {
        Path smime = Files.createDirectories(folder.resolve("conf/smime"));
        Files.createDirectories(smime.resolve("trust"));
        Files.createDirectories(folder.resolve("crls"));
        byte[] masterKey = new byte[32];
        new SecureRandom().nextBytes(masterKey);
        Path key = Files.writeString(folder.resolve("master.key"), Base64.getEncoder().encodeToString(masterKey) + "\n");
        Files.writeString(folder.resolve("conf/smime.xml"), SMIME.formatted(database.url(), key, folder.resolve("crls")));
        return new Cluster(folder);
    }

    /** The configuration file, as the command wants it. */
    String configuration() {
        return folder.resolve("conf/smime.xml").toString();
    }

    /** Where the authority's certificate goes. */
    Path trust() {
        return folder.resolve("conf/smime/trust");
    }

    /** Where revocation lists go. */
    Path revocationLists() {
        return folder.resolve("crls");
    }

    /** One more node, whose mail for others goes to that server. */
    JamesServer node(Path home, MailSink world) throws IOException, InterruptedException, ServerDidNotStartException {
        Path sample = SourceTree.current().root().resolve("conf-samples/triggers");
        String container = Files.readString(sample.resolve("mailetcontainer.xml"));
        String start = "<processor state=\"local-delivery\" enableJmx=\"true\">";
        return JamesServer.start(home, JamesSetup.plain().withExtension(SourceTree.current().dropInJar())
            .withConfiguration(folder.resolve("conf"))
            .withFile("conf/mailetcontainer.xml", container.replace(start, start + HARVEST)
                .getBytes(StandardCharsets.UTF_8))
            .withFile("conf/healthcheck.properties", HEALTH.getBytes(StandardCharsets.UTF_8))
            .withGateway(world.port()));
    }

    /** Files of the cluster for the command, by what they are called. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** Runs the command on the configuration of the cluster. */
    String signet(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add("--config");
        command.add(configuration());
        return new SignetScript(folder).succeed(command);
    }
}
