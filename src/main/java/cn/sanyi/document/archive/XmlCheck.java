package cn.sanyi.document.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** Whether the XML is well-formed, fits the schema shipped inside, and says the same as the JSON beside it. */
final class XmlCheck {

    private final OpenedPackage bag;
    private final Findings findings;

    XmlCheck(OpenedPackage bag, Findings findings) {
        this.bag = bag;
        this.findings = findings;
    }

    void run() throws IOException {
        String path = Bag.PAYLOAD + ArchiveContent.SCHEMA;
        if (!bag.has(path) || !bag.text(path).equals(ArchiveContent.schema())) {
            findings.add(path, "不是本格式的 XML 模式文件");
        }
        Schema schema = schema();
        for (String xml : ReferenceCheck.twins(bag)) {
            validate(schema, xml);
            String json = xml.replaceFirst("\\.xml$", ".json");
            String root = xml.contains(SubmittedPart.FOLDER) ? "submitted" : ArchiveContent.METADATA;
            if (!bag.has(json) || !ArchiveXml.of(root, bag.json(json)).equals(bag.text(xml))) {
                findings.add(xml, "与 " + json + " 内容不一致");
            }
        }
    }

    private void validate(Schema schema, String path) throws IOException {
        try (InputStream in = bag.open(path)) {
            schema.newValidator().validate(new StreamSource(in));
        } catch (SAXException invalid) {
            findings.add(path, "不是合格的 XML：" + invalid.getMessage());
        }
    }

    private static Schema schema() {
        try {
            var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(new StreamSource(new StringReader(ArchiveContent.schema())));
        } catch (SAXException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
