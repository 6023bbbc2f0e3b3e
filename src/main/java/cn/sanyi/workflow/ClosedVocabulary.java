package cn.sanyi.workflow;

import cn.sanyi.platform.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses every file that uses more than the closed vocabulary of elements and attributes, before the engine sees it.
 * Form handlers, validators and listeners instantiate classes past the engine's artifact factory, so this is the only
 * place that can stop them.
 */
@Component
class ClosedVocabulary {

    private static final int LARGEST = 1024 * 1024;

    private static final JsonMapper JSON = new JsonMapper();

    private final Palette palette;

    ClosedVocabulary(Palette palette) {
        this.palette = palette;
    }

    /** @throws Problem naming the file and what is wrong in it */
    void check(String name, byte[] content) {
        if (content.length > LARGEST) {
            throw refused(name, "超过 1 MB");
        }
        if (name.endsWith(".bpmn")) {
            parse(name, content, new BpmnVocabulary(palette));
        } else if (name.endsWith(".dmn")) {
            parse(name, content, new DmnVocabulary());
        } else if (name.endsWith(".form")) {
            requireForm(name, content);
        } else {
            throw refused(name, "只接受 .bpmn、.dmn、.form");
        }
    }

    private static void parse(String name, byte[] content, DefaultHandler vocabulary) {
        try {
            var factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new ByteArrayInputStream(content), vocabulary);
        } catch (SAXException unreadable) {
            throw refused(name, String.valueOf(unreadable.getMessage()));
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void requireForm(String name, byte[] content) {
        try {
            if (!JSON.readTree(content).path("components").isArray()) {
                throw refused(name, "不是表单：没有 components");
            }
        } catch (JacksonException unreadable) {
            throw refused(name, "不是 JSON");
        }
    }

    private static Problem refused(String name, String what) {
        return Problem.refused("model-refused", "模型不予部署：" + name + "：" + what);
    }
}
