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
package org.signet.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.signet.ConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads {@code conf/smime.xml} as XML. Read here and not by James, so that the command reads it in the same way. */
final class SmimeXml {
    /** What messages call the file, wherever it is. */
    static final String NAME = "conf/smime.xml";

    private static final String ROOT = "smime";

    private SmimeXml() {
    }

    /**
     * The root element; nothing where there is no such file.
     *
     * @throws ConfigurationException if the file cannot be read or is no such XML
     */
    static Optional<XmlElement> read(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return Optional.of(parse(stream));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException e) {
            throw new ConfigurationException(NAME + " cannot be read: " + e.getMessage());
        }
    }

    private static XmlElement parse(InputStream stream) throws IOException {
        try {
            Element root = builder().parse(stream).getDocumentElement();
            if (!ROOT.equals(root.getNodeName())) {
                throw new ConfigurationException(NAME + ": the outermost element is " + root.getNodeName()
                        + " and has to be " + ROOT + ".");
            }
            return XmlElement.of(root);
        } catch (SAXParseException e) {
            throw new ConfigurationException(NAME + " cannot be read: line " + e.getLineNumber() + ": " + e.getMessage());
        } catch (SAXException e) {
            throw new ConfigurationException(NAME + " cannot be read: " + e.getMessage());
        }
    }

    /** Entities are refused, because nobody needs them here and they could name other files. */
    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setCoalescing(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the XML parser of this JDK cannot be configured", e);
        }
    }

    /** Nothing is printed to standard error, as the JDK's own handler does. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) throws SAXException {
            throw warning;
        }

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
