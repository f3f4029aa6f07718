package org.tafoundry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The page of libraries names every library that a module asks for and that is shipped, and no other. */
class LibrariesPageTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final List<String> MODULES =
            List.of("ejb/engine", "ejb/services", "batch", "web/api", "web/console", "ear");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| \\w+ \\| (?=\\S)");

    @Test
    void thePageNamesWhatIsShipped() throws IOException, ParserConfigurationException, SAXException {
        Map<String, String> scopes = new HashMap<>();
        Element root = read(ROOT.resolve("pom.xml")).getDocumentElement();
        for (Element library : libraries(child(root, "dependencyManagement"))) {
            scopes.put(name(library), scope(library, "compile"));
        }
        Set<String> shipped = new TreeSet<>();
        for (String module : MODULES) {
            Element pom = read(ROOT.resolve(module).resolve("pom.xml")).getDocumentElement();
            for (Element library : libraries(pom)) {
                String scope = scope(library, scopes.getOrDefault(name(library), "compile"));
                if (!name(library).startsWith("org.tafoundry:")
                        && !Set.of("test", "provided").contains(scope)) {
                    shipped.add(name(library));
                }
            }
        }
        Set<String> page = new TreeSet<>();
        Matcher rows = ROW.matcher(Files.readString(ROOT.resolve(Path.of("ear", "src", "docs", "libraries.md"))));
        while (rows.find()) {
            page.add(rows.group(1));
        }
        assertThat(shipped).hasSizeGreaterThan(10);
        assertThat(page).isEqualTo(shipped);
    }

    private static Document read(Path pom) throws IOException, ParserConfigurationException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
    }

    private static List<Element> libraries(Element above) {
        return children(child(above, "dependencies")).stream()
                .filter(element -> element.getTagName().equals("dependency"))
                .toList();
    }

    private static String name(Element library) {
        return child(library, "groupId").getTextContent() + ":"
                + child(library, "artifactId").getTextContent();
    }

    private static String scope(Element library, String otherwise) {
        return children(library).stream()
                .filter(element -> element.getTagName().equals("scope"))
                .map(Node::getTextContent)
                .findFirst()
                .orElse(otherwise);
    }

    private static Element child(Element above, String tag) {
        return children(above).stream()
                .filter(element -> element.getTagName().equals(tag))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + tag + " in " + above.getTagName()));
    }

    private static List<Element> children(Element above) {
        NodeList nodes = above.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}
