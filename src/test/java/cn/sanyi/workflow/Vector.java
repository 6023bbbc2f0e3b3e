package cn.sanyi.workflow;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A way to make the engine run foreign code from a model. The letters are those of the threat list.
 *
 * @param proof how an engine as delivered reacts, run beside the hardened one so that a dead vector is noticed
 * @param depth whether the engine itself must withstand it with the gate open
 */
record Vector(String name, String resource, String content, Charset charset, Proof proof, Depth depth) {

    enum Proof {
        EXECUTED_BY_DEFAULT,
        NOT_EXECUTED_BY_DEFAULT
    }

    enum Depth {
        GATE_AND_ENGINE,
        GATE_ONLY
    }

    private static final String CANARY = "cn.sanyi.workflow.Canary";

    static final String EL = "${''.getClass().forName('" + CANARY + "').newInstance()}";

    private static final String URL = "http://127.0.0.1:" + Canary.PORT + "/";

    private static final String DMN_NAMESPACES =
            "xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\"";

    static Stream<Vector> all() {
        return Stream.of(expressions(), places(), classes(), scripts(), decisions(), documents(), disguises())
                .flatMap(List::stream);
    }

    private static List<Vector> expressions() {
        return List.of(
                task("a expression", "<serviceTask id='t' camunda:expression=\"" + EL + "\"/>"),
                task("a delegate expression", "<serviceTask id='t' camunda:delegateExpression=\"" + EL + "\"/>"),
                task("a listener expression", "<task id='t'>" + listener("expression=\"" + EL + "\"") + "</task>"),
                harmless(
                        "a method of a palette bean",
                        "<serviceTask id='t' camunda:expression=\"${markLate.effect().getClass()" + ".forName('"
                                + CANARY + "').newInstance()}\"/>"),
                task("b name", "<userTask id='t' name=\"" + EL + "\"/>"),
                task("b documentation", "<userTask id='t'><documentation>" + EL + "</documentation></userTask>"),
                task("b assignee", "<userTask id='t' camunda:assignee=\"" + EL + "\"/>"),
                task("b form key", "<userTask id='t' camunda:formKey=\"" + EL + "\"/>"),
                task("b due date", "<userTask id='t' camunda:dueDate=\"" + EL + "\"/>"),
                task(
                        "b input mapping",
                        "<userTask id='t'>"
                                + extension("<camunda:inputOutput><camunda:inputParameter name='i'>" + EL
                                        + "</camunda:inputParameter></camunda:inputOutput>")
                                + "</userTask>"),
                bpmn(
                        "b condition",
                        start("<task id='t'/><endEvent id='e'/><sequenceFlow id='g' sourceRef='t'"
                                + " targetRef='e'><conditionExpression xsi:type='tFormalExpression'>" + EL
                                + "</conditionExpression></sequenceFlow>")),
                bpmn(
                        "c timer at deployment",
                        "<startEvent id='s'><timerEventDefinition id='d'><timeDate>" + EL
                                + "</timeDate></timerEventDefinition></startEvent>"));
    }

    private static List<Vector> places() {
        return List.of(
                task("b called element", "<callActivity id='t' calledElement=\"" + EL + "\"/>"),
                task(
                        "b source expression",
                        "<callActivity id='t' calledElement='p'>"
                                + extension("<camunda:in sourceExpression=\"" + EL + "\" target='x'/>")
                                + "</callActivity>"),
                task(
                        "b collection",
                        "<userTask id='t'><multiInstanceLoopCharacteristics camunda:collection=\"" + EL
                                + "\"/></userTask>"),
                task(
                        "b boundary timer",
                        "<userTask id='t'/><boundaryEvent id='b' attachedToRef='t'><timerEventDefinition id='d'>"
                                + "<timeDate>" + EL + "</timeDate></timerEventDefinition></boundaryEvent>"),
                task("b external topic", "<serviceTask id='t' camunda:type='external' camunda:topic=\"" + EL + "\"/>"),
                task(
                        "o data of a user as code",
                        "<serviceTask id='t' camunda:asyncBefore='true' camunda:expression='${nothing}'>"
                                + extension("<camunda:failedJobRetryTimeCycle>${v}</camunda:failedJobRetryTimeCycle>")
                                + "</serviceTask>"),
                new Vector(
                        "p retries that name themselves",
                        "v/v.bpmn",
                        model(start("<serviceTask id='t' camunda:asyncBefore='true'"
                                + " camunda:expression='${nothing}'>"
                                + extension(
                                        "<camunda:failedJobRetryTimeCycle>${v}" + "</camunda:failedJobRetryTimeCycle>")
                                + "</serviceTask>")),
                        StandardCharsets.UTF_8,
                        Proof.NOT_EXECUTED_BY_DEFAULT,
                        Depth.GATE_ONLY),
                new Vector(
                        "q data of a user in a name",
                        "v/v.bpmn",
                        model(start("<userTask id='t' name='${v}'/>")),
                        StandardCharsets.UTF_8,
                        Proof.NOT_EXECUTED_BY_DEFAULT,
                        Depth.GATE_AND_ENGINE));
    }

    private static List<Vector> classes() {
        return List.of(
                task(
                        "d shell",
                        "<serviceTask id='t' camunda:type='shell'>"
                                + extension("<camunda:field name='command' stringValue='touch'/>"
                                        + "<camunda:field name='arg1' stringValue='" + Canary.MARKER + "'/>")
                                + "</serviceTask>"),
                task("e class", "<serviceTask id='t' camunda:class='" + CANARY + "'/>"),
                task("e execution listener", "<task id='t'>" + listener("class='" + CANARY + "'") + "</task>"),
                task(
                        "e task listener",
                        "<userTask id='t'>" + extension("<camunda:taskListener event='create' class='" + CANARY + "'/>")
                                + "</userTask>"),
                gateOnly("f form handler", "<userTask id='t' camunda:formHandlerClass='" + CANARY + "'/>"),
                gateOnly(
                        "g validator",
                        "<userTask id='t'>"
                                + extension("<camunda:formData><camunda:formField id='x' type='string'>"
                                        + "<camunda:validation><camunda:constraint name='validator' config='" + CANARY
                                        + "'/></camunda:validation>"
                                        + "</camunda:formField></camunda:formData>")
                                + "</userTask>"),
                task(
                        "h variable mapping",
                        "<callActivity id='t' calledElement='p' camunda:variableMappingClass='" + CANARY + "'/>"));
    }

    private static List<Vector> scripts() {
        return List.of(
                task(
                        "i juel script",
                        "<scriptTask id='t' scriptFormat='juel'><script>" + EL + "</script></scriptTask>"),
                harmless(
                        "j groovy script",
                        "<scriptTask id='t' scriptFormat='groovy'><script>new " + CANARY + "()</script></scriptTask>"),
                harmless(
                        "j javascript",
                        "<scriptTask id='t' scriptFormat='javascript'><script>Java.type('" + CANARY
                                + "')</script></scriptTask>"),
                task(
                        "i script listener",
                        "<task id='t'>"
                                + extension("<camunda:executionListener event='start'><camunda:script "
                                        + "scriptFormat='juel'>" + EL + "</camunda:script></camunda:executionListener>")
                                + "</task>"),
                bpmn(
                        "i condition in a language",
                        start("<task id='t'/><endEvent id='e'/><sequenceFlow id='g' "
                                + "sourceRef='t' targetRef='e'><conditionExpression xsi:type='tFormalExpression' language='juel'>"
                                + EL
                                + "</conditionExpression></sequenceFlow>")));
    }

    private static List<Vector> decisions() {
        String external = "function(x) external {java: {class: \"" + CANARY + "\", method signature: \"sang()\"}}";
        return List.of(
                dmn(
                        "k JUEL literal",
                        "<variable id='v' name='x'/><literalExpression id='l' expressionLanguage='juel'><text>" + EL
                                + "</text></literalExpression>",
                        Proof.EXECUTED_BY_DEFAULT),
                dmn("k JUEL entry", table("expressionLanguage='juel'", EL), Proof.EXECUTED_BY_DEFAULT),
                dmn(
                        "k script entry",
                        table("expressionLanguage='javascript'", "java.lang.System.exit(1)"),
                        Proof.NOT_EXECUTED_BY_DEFAULT),
                dmn("l external function", table("", external), Proof.NOT_EXECUTED_BY_DEFAULT));
    }

    private static List<Vector> documents() {
        String entity = "<!DOCTYPE d [<!ENTITY x SYSTEM '" + URL + "x'>]>";
        String location =
                " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:q " + URL + "x.xsd' ";
        return List.of(
                new Vector(
                        "m entity in BPMN",
                        "v/v.bpmn",
                        entity + model(start("<userTask id='t' name='&x;'/>")),
                        StandardCharsets.UTF_8,
                        Proof.NOT_EXECUTED_BY_DEFAULT,
                        Depth.GATE_AND_ENGINE),
                new Vector(
                        "m entity in DMN",
                        "v/v.dmn",
                        entity + decision("", table("", "&x;")),
                        StandardCharsets.UTF_8,
                        Proof.NOT_EXECUTED_BY_DEFAULT,
                        Depth.GATE_AND_ENGINE),
                new Vector(
                        "n schema location in BPMN",
                        "v/v.bpmn",
                        model(start("<userTask id='t'/>"))
                                .replace(
                                        "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'",
                                        location + "xmlns:q='urn:q'")
                                .replace("</process>", "<extensionElements><q:q/></extensionElements></process>"),
                        StandardCharsets.UTF_8,
                        Proof.EXECUTED_BY_DEFAULT,
                        Depth.GATE_AND_ENGINE),
                new Vector(
                        "n schema location in DMN",
                        "v/v.dmn",
                        decision(location + "xmlns:q='urn:q'", table("", "1"))
                                .replace("<decision ", "<extensionElements><q:q/></extensionElements><decision "),
                        StandardCharsets.UTF_8,
                        Proof.NOT_EXECUTED_BY_DEFAULT,
                        Depth.GATE_AND_ENGINE));
    }

    private static List<Vector> disguises() {
        String service = start("<serviceTask id='t' camunda:expression=\"" + EL + "\"/>");
        return List.of(
                new Vector(
                        "a old namespace",
                        "v/v.bpmn",
                        model(service).replace("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn"),
                        StandardCharsets.UTF_8,
                        Proof.EXECUTED_BY_DEFAULT,
                        Depth.GATE_AND_ENGINE),
                new Vector(
                        "a in UTF-16",
                        "v/v.bpmn",
                        "<?xml version='1.0' encoding='UTF-16'?>" + model(service),
                        StandardCharsets.UTF_16,
                        Proof.EXECUTED_BY_DEFAULT,
                        Depth.GATE_AND_ENGINE),
                new Vector(
                        "a under another suffix",
                        "v/v.bpmn20.xml",
                        model(service),
                        StandardCharsets.UTF_8,
                        Proof.EXECUTED_BY_DEFAULT,
                        Depth.GATE_AND_ENGINE),
                new Vector(
                        "a with a hidden prefix",
                        "v/v.bpmn",
                        model(service).replace("camunda:", "q:").replace("xmlns:camunda", "xmlns:q"),
                        StandardCharsets.UTF_8,
                        Proof.EXECUTED_BY_DEFAULT,
                        Depth.GATE_AND_ENGINE));
    }

    private static Vector task(String name, String element) {
        return bpmn(name, start(element));
    }

    private static Vector bpmn(String name, String body) {
        return new Vector(
                name,
                "v/v.bpmn",
                model(body),
                StandardCharsets.UTF_8,
                Proof.EXECUTED_BY_DEFAULT,
                Depth.GATE_AND_ENGINE);
    }

    private static Vector gateOnly(String name, String element) {
        return new Vector(
                name,
                "v/v.bpmn",
                model(start(element)),
                StandardCharsets.UTF_8,
                Proof.EXECUTED_BY_DEFAULT,
                Depth.GATE_ONLY);
    }

    private static Vector harmless(String name, String element) {
        return new Vector(
                name,
                "v/v.bpmn",
                model(start(element)),
                StandardCharsets.UTF_8,
                Proof.NOT_EXECUTED_BY_DEFAULT,
                Depth.GATE_AND_ENGINE);
    }

    private static Vector dmn(String name, String logic, Proof proof) {
        return new Vector(name, "v/v.dmn", decision("", logic), StandardCharsets.UTF_8, proof, Depth.GATE_AND_ENGINE);
    }

    private static String start(String element) {
        return "<startEvent id='s'/><sequenceFlow id='f' sourceRef='s' targetRef='t'/>" + element;
    }

    static String model(String body) {
        return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='t'><process id='p' isExecutable='true'"
                + " camunda:historyTimeToLive='P1D'>" + body + "</process></definitions>";
    }

    static String decision(String attributes, String logic) {
        return "<definitions " + DMN_NAMESPACES + attributes
                + " id='ds' name='ds' namespace='n'><decision id='d' name='d'" + " camunda:historyTimeToLive='P1D'>"
                + logic + "</decision></definitions>";
    }

    static String table(String outputAttributes, String output) {
        return "<decisionTable id='dt' hitPolicy='UNIQUE'><input id='i'><inputExpression id='ie' typeRef='long'><text>1</text>"
                + "</inputExpression></input><output id='o' name='o'/><rule id='r'><inputEntry id='ien'><text>1</text></inputEntry>"
                + "<outputEntry id='oe' " + outputAttributes + "><text>" + output
                + "</text></outputEntry></rule></decisionTable>";
    }

    private static String extension(String content) {
        return "<extensionElements>" + content + "</extensionElements>";
    }

    private static String listener(String attributes) {
        return extension("<camunda:executionListener event='start' " + attributes + "/>");
    }

    Map<String, byte[]> resources() {
        return Map.of(resource, content.getBytes(charset));
    }

    @Override
    public String toString() {
        return name;
    }
}
