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
package org.signet.james.configuration;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.configuration2.HierarchicalConfiguration;
import org.apache.commons.configuration2.tree.ImmutableNode;
import org.signet.ConfigurationException;

/**
 * An element of {@code conf/smime.xml}, of which everything has to be known.
 *
 * @param path the names of the elements around it and its own, as {@code smime/keys}
 * @param text what stands in it; empty where it only has children
 * @param children the elements in it
 */
record XmlElement(String path, String text, List<XmlElement> children) {
    private static final String FILE = "conf/smime.xml";

    /** The whole of the configuration, as an element. */
    static XmlElement of(HierarchicalConfiguration<ImmutableNode> configuration) {
        ImmutableNode root = configuration.getNodeModel().getNodeHandler().getRootNode();
        return of("smime", root, text -> Objects.toString(configuration.getInterpolator().interpolate(text)));
    }

    private static XmlElement of(String path, ImmutableNode node, UnaryOperator<String> interpolator) {
        if (!node.getAttributes().isEmpty()) {
            throw new ConfigurationException(FILE + ": the element " + path + " takes no attribute, but has "
                    + node.getAttributes().keySet().stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        String text = node.getValue() == null ? "" : interpolator.apply(node.getValue().toString()).strip();
        List<XmlElement> children = node.getChildren().stream()
                .map(child -> of(path + "/" + child.getNodeName(), child, interpolator)).toList();
        return new XmlElement(path, text, children);
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
            throw e.getMessage().startsWith(FILE) ? e : new ConfigurationException(FILE + ": the element " + path + ": " + e.getMessage()
                    + ".");
        }
    }

    ConfigurationException wrong(String what) {
        return new ConfigurationException(FILE + ": the element " + path + " " + what + ".");
    }
}
