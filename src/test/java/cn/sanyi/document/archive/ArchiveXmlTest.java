package cn.sanyi.document.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import tools.jackson.databind.node.ObjectNode;

/** What people typed comes out of the XML exactly as it went in. */
class ArchiveXmlTest {

    @Test
    void textsSurviveAParser() throws Exception {
        for (String text : new String[] {"一行\n二行\r\n三\t行", "<b>&amp;\"']]>", "  空格 ", "😀", ""}) {
            assertThat(read(text).getTextContent()).isEqualTo(text);
        }
    }

    @Test
    void whatXmlCannotHoldIsEncoded() throws Exception {
        Element value = read("坏\uFFFE字");
        assertThat(value.getAttribute("encoding")).isEqualTo("base64");
        assertThat(new String(Base64.getDecoder().decode(value.getTextContent()), StandardCharsets.UTF_8))
                .isEqualTo("坏\uFFFE字");
    }

    @Test
    void kindsAndNamesAreKept() {
        ObjectNode json =
                (ObjectNode) ArchiveJson.MAPPER.readTree("{\"a\": [1, true, null, {\"b<\": \"c\"}], \"d\": 1.50}");
        assertThat(ArchiveXml.of("submitted", json))
                .contains("<value name=\"a\" type=\"array\">", "type=\"number\">1<", "type=\"boolean\">true<")
                .contains("type=\"null\"/>", "name=\"b&lt;\"", "<value name=\"d\" type=\"number\">1.50</value>");
    }

    private static Element read(String text) throws Exception {
        ObjectNode json = ArchiveJson.MAPPER.createObjectNode().put("text", text);
        byte[] xml = ArchiveXml.of("submitted", json).getBytes(StandardCharsets.UTF_8);
        return (Element) DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getElementsByTagName("value")
                .item(0);
    }
}
