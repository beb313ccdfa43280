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
package org.signet.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrettoTest {
    private static final String PACKAGE = "com.amazon.corretto.crypto.provider";
    private static final String SOURCE = """
            package com.amazon.corretto.crypto.provider;

            public final class AmazonCorrettoCryptoProvider extends java.security.Provider {
                private static final long serialVersionUID = 1L;

                public AmazonCorrettoCryptoProvider() {
                    super("AmazonCorrettoCryptoProvider", "0", "broken on purpose");
                }

                public Throwable getLoadingError() {
                    return %s;
                }

                public String runSelfTests() {
                    return "%s";
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void jarThatIsNotThereIsAbsent() {
        assertThat(Corretto.find(ClassLoader.getPlatformClassLoader())).isEqualTo(new Corretto.Absent());
    }

    @Test
    void jarOnTheClassPathIsFoundAndPassesItsSelfTest() {
        assertThat(ProvidersUnderTest.corretto().provider().getName()).isEqualTo("AmazonCorrettoCryptoProvider");
    }

    @Test
    void libraryForOtherProcessorsIsUnusable() throws IOException {
        assertThat(found("new UnsatisfiedLinkError(\"wrong ELF class\")", "PASSED")).isEqualTo(new Corretto.Unusable(
                "its native library does not load: java.lang.UnsatisfiedLinkError: wrong ELF class"));
    }

    @Test
    void failedSelfTestIsUnusable() throws IOException {
        assertThat(found("null", "FAILED")).isEqualTo(new Corretto.Unusable("its self-test says FAILED"));
    }

    @Test
    void providerThatWorksIsReady() throws IOException {
        assertThat(found("null", "PASSED")).isInstanceOf(Corretto.Ready.class);
    }

    @Test
    void classThatIsNoProviderIsUnusable() throws IOException {
        assertThat(found("package " + PACKAGE + "; public class AmazonCorrettoCryptoProvider { }")).isInstanceOf(Corretto.Unusable.class);
    }

    private Corretto found(String loadingError, String selfTest) throws IOException {
        return found(SOURCE.formatted(loadingError, selfTest));
    }

    private Corretto found(String source) throws IOException {
        Path file = Files.writeString(folder.resolve("AmazonCorrettoCryptoProvider.java"), source);
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), file.toString());
        assertThat(status).isZero();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            return Corretto.find(loader);
        }
    }
}
