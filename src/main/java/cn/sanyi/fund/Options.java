package cn.sanyi.fund;

import tools.jackson.databind.node.ArrayNode;

/** Options as a form's select reads them. */
final class Options {

    private Options() {}

    static void add(ArrayNode options, String label, String value) {
        options.addObject().put("label", label).put("value", value);
    }
}
