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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.signet.ConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * An element of {@code conf/smime.xml}, of which everything has to be known.
 *
 * @param path the names of the elements around it and its own, as {@code smime/keys}
 * @param text what stands in it; empty where it only has children
 * @param children the elements in it
 */
record XmlElement(String path, String text, List<XmlElement> children) {
    /** The XML element as one of these. */
    static XmlElement of(Element root) {
        return of(root.getNodeName(), root);
    }

    private static XmlElement of(String path, Element element) {
        if (element.getAttributes().getLength() > 0) {
            throw new ConfigurationException(SmimeXml.NAME + ": the element " + path + " takes no attribute, but has "
                    + names(element.getAttributes()) + ".");
        }
        StringBuilder text = new StringBuilder();
        List<XmlElement> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(of(path + "/" + child.getNodeName(), child));
            } else if (node instanceof Text characters) {
                text.append(characters.getData());
            }
        }
        return new XmlElement(path, Interpolation.apply(text.toString().strip()), children);
    }

    private static String names(NamedNodeMap attributes) {
        return IntStream.range(0, attributes.getLength()).mapToObj(i -> attributes.item(i).getNodeName()).sorted()
                .collect(Collectors.joining(", "));
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Refuses a child of another name. */
    void requireOnly(String... names) {
        List<String> known = Stream.of(names).sorted().toList();
        for (XmlElement child : children) {
            if (!known.contains(child.name())) {
                throw child.wrong("is not known; accepted in " + path + " are " + String.join(", ", known));
            }
        }
    }

    /** This element without its children of that name. */
    XmlElement without(String name) {
        return new XmlElement(path, text, children.stream().filter(child -> !child.name().equals(name)).toList());
    }

    /** The children of that name. */
    List<XmlElement> all(String name) {
        return children.stream().filter(child -> child.name().equals(name)).toList();
    }

    /** The only child of that name. */
    Optional<XmlElement> one(String name) {
        List<XmlElement> found = all(name);
        if (found.size() > 1) {
            throw found.getLast().wrong("is given twice");
        }
        return found.stream().findFirst();
    }

    /** The text of the only child of that name, which has to be there. */
    XmlElement required(String name) {
        return one(name).orElseThrow(() -> wrong("needs an element " + name));
    }

    /** What stands in this element, which has to be text. */
    String requiredText() {
        if (!children.isEmpty() || text.isEmpty()) {
            throw wrong("needs a text and nothing else");
        }
        return text;
    }

    /** What the reader makes of this element; a sentence that it refuses the element with gets the element's name. */
    <T> T understood(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (ConfigurationException e) {
            throw e.getMessage().startsWith(SmimeXml.NAME) ? e
                    : new ConfigurationException(SmimeXml.NAME + ": the element " + path + ": " + e.getMessage() + ".");
        }
    }

    ConfigurationException wrong(String what) {
        return new ConfigurationException(SmimeXml.NAME + ": the element " + path + " " + what + ".");
    }
}
