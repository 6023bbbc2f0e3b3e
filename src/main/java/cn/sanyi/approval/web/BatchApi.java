package cn.sanyi.approval.web;

import cn.sanyi.approval.worklist.BatchActs;
import cn.sanyi.organization.Actor;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One act on several work items; answers 200 with what became of each. */
@RestController
@RequestMapping("/api/v1/work-items/batch")
class BatchApi {

    private final BatchActs batch;

    BatchApi(BatchActs batch) {
        this.batch = batch;
    }

    @PostMapping
    List<BatchActs.Result> act(Actor actor, @Valid @RequestBody NewBatch wanted) {
        return batch.perform(
                actor, new BatchActs.Command(wanted.items(), wanted.act(), wanted.parameters(), wanted.comment()));
    }
}
