package cn.sanyi.modelrules;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The closed vocabulary of models: every element with where it may stand and what attributes it may have. What is not here
 * (scripts, classes, listeners, connectors, mail, imports, form handlers, cases) is refused without being named.
 */
final class Palette {

    private static final String WORDS =
            """
            bpmn:definitions | / | id name targetNamespace exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion
            bpmn:process | bpmn:definitions | id name isExecutable camunda:historyTimeToLive camunda:versionTag
            bpmn:documentation | * | id
            bpmn:extensionElements | bpmn:process node | id
            camunda:properties | bpmn:extensionElements |
            camunda:property | camunda:properties | name value
            camunda:in | bpmn:extensionElements | businessKey source target
            camunda:out | bpmn:extensionElements | source target
            bpmn:incoming | node |
            bpmn:outgoing | node |
            bpmn:startEvent | bpmn:process | id name camunda:formRef camunda:formRefBinding
            bpmn:endEvent | bpmn:process | id name
            bpmn:userTask | bpmn:process | id name camunda:formRef camunda:formRefBinding camunda:modelerTemplate camunda:modelerTemplateVersion
            bpmn:serviceTask | bpmn:process | id name camunda:delegateExpression camunda:modelerTemplate camunda:modelerTemplateVersion
            bpmn:businessRuleTask | bpmn:process | id name camunda:decisionRef camunda:decisionRefBinding camunda:modelerTemplate camunda:modelerTemplateVersion
            bpmn:callActivity | bpmn:process | id name calledElement camunda:calledElementBinding camunda:modelerTemplate camunda:modelerTemplateVersion
            bpmn:boundaryEvent | bpmn:process | id name attachedToRef cancelActivity camunda:modelerTemplate camunda:modelerTemplateVersion
            bpmn:timerEventDefinition | bpmn:boundaryEvent | id
            bpmn:timeDate | bpmn:timerEventDefinition | id xsi:type
            bpmn:exclusiveGateway | bpmn:process | id name default
            bpmn:inclusiveGateway | bpmn:process | id name default
            bpmn:parallelGateway | bpmn:process | id name
            bpmn:sequenceFlow | bpmn:process | id name sourceRef targetRef
            bpmn:conditionExpression | bpmn:sequenceFlow | id xsi:type
            bpmn:textAnnotation | bpmn:process | id
            bpmn:text | bpmn:textAnnotation |
            bpmn:association | bpmn:process | id sourceRef targetRef associationDirection
            bpmndi:BPMNDiagram | bpmn:definitions | id name
            bpmndi:BPMNPlane | bpmndi:BPMNDiagram | id bpmnElement
            bpmndi:BPMNShape | bpmndi:BPMNPlane | id bpmnElement isMarkerVisible bioc:stroke bioc:fill color:background-color color:border-color color:color
            bpmndi:BPMNEdge | bpmndi:BPMNPlane | id bpmnElement bioc:stroke bioc:fill color:background-color color:border-color color:color
            bpmndi:BPMNLabel | bpmndi:BPMNShape bpmndi:BPMNEdge | id color:color
            dc:Bounds | bpmndi:BPMNShape bpmndi:BPMNLabel | x y width height
            di:waypoint | bpmndi:BPMNEdge | x y
            dmn:definitions | / | id name namespace exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion
            dmn:decision | dmn:definitions | id name camunda-dmn:historyTimeToLive camunda-dmn:versionTag
            dmn:description | * | id
            dmn:decisionTable | dmn:decision | id hitPolicy biodi:annotationsWidth
            dmn:input | dmn:decisionTable | id label biodi:width
            dmn:inputExpression | dmn:input | id typeRef
            dmn:output | dmn:decisionTable | id label name typeRef biodi:width
            dmn:rule | dmn:decisionTable | id
            dmn:inputEntry | dmn:rule | id
            dmn:outputEntry | dmn:rule | id
            dmn:text | dmn:inputExpression dmn:inputEntry dmn:outputEntry |
            dmndi:DMNDI | dmn:definitions |
            dmndi:DMNDiagram | dmndi:DMNDI | id name
            dmndi:DMNShape | dmndi:DMNDiagram | id dmnElementRef
            ddc:Bounds | dmndi:DMNShape | x y width height
            """;

    private static final Map<String, Set<String>> PARENTS = new HashMap<>();
    private static final Map<String, Set<String>> ATTRIBUTES = new HashMap<>();

    static {
        WORDS.lines().map(line -> line.split("\\|", -1)).forEach(word -> {
            PARENTS.put(word[0].strip(), Set.of(word[1].strip().split(" ")));
            ATTRIBUTES.put(word[0].strip(), Set.of(word[2].strip().split(" ")));
        });
    }

    private Palette() {}

    /** @param parent {@code /} for the root */
    static boolean allows(String element, String parent) {
        Set<String> parents = PARENTS.getOrDefault(element, Set.of());
        return parents.contains(parent)
                || parents.contains("*")
                || parents.contains("node")
                        && parent.startsWith("bpmn:")
                        && FlowNode.TYPES.contains(parent.substring(5));
    }

    static boolean knows(String element) {
        return PARENTS.containsKey(element);
    }

    static boolean allowsAttribute(String element, String attribute) {
        return ATTRIBUTES.getOrDefault(element, Set.of()).contains(attribute);
    }
}
