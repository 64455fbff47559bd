package io.pyworker.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A JDK of this machine. */
record InstalledJdk(Runtime.Version version, Path home, boolean current) {
    /** What maven-toolchains-plugin has found: the JDK that runs Maven first, then the newest. */
    static List<InstalledJdk> listed(Path toolchains) {
        try {
            NodeList nodes = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(toolchains.toFile())
                    .getElementsByTagName("toolchain");
            List<InstalledJdk> jdks = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                jdks.add(of((Element) nodes.item(i)));
            }
            jdks.sort(Comparator.comparing(InstalledJdk::current)
                    .thenComparing(InstalledJdk::version)
                    .reversed());
            return jdks;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("cannot read the list of JDKs " + toolchains, e);
        }
    }

    private static InstalledJdk of(Element toolchain) {
        return new InstalledJdk(
                Runtime.Version.parse(text(toolchain, "version")),
                Path.of(text(toolchain, "jdkHome")),
                text(toolchain, "current").equals("true"));
    }

    private static String text(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        return nodes.getLength() == 0 ? "" : nodes.item(0).getTextContent().strip();
    }
}
