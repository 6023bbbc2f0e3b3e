package cn.sanyi.modelrules;

import java.util.stream.Stream;

/** One executable process per file, its id the file's name; the bundle has the procedure's own. */
final class ProcessKey implements Rule {

    @Override
    public String id() {
        return "process-key";
    }

    @Override
    public Stream<Finding> check(Models models, Vocabulary vocabulary) {
        return models.bundle().resources().keySet().stream()
                .filter(resource -> resource.endsWith(".bpmn"))
                .filter(resource -> !holdsItsProcess(resource, models))
                .map(resource ->
                        new Finding(id(), resource, "", "文件中不是恰好一个与文件同名的可执行流程", "一个文件一个流程，流程编号与文件名相同并勾选“可执行”"));
    }

    private static boolean holdsItsProcess(String resource, Models models) {
        String file = resource.substring(resource.indexOf('/') + 1, resource.lastIndexOf('.'));
        var processes = models.processes().stream()
                .filter(process -> process.resource().equals(resource))
                .toList();
        return processes.size() == 1
                && processes.get(0).id().equals(file)
                && processes.get(0).element().getAttribute("isExecutable").equals("true");
    }
}
