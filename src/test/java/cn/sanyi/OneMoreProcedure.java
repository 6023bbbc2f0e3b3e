package cn.sanyi;

import cn.sanyi.procedure.BesideDefinition;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.Release;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The shipped catalogue and one procedure of a test's own; that is listed as soon as its models are released. */
public class OneMoreProcedure implements Procedures {

    private final Procedures shipped;
    private final Procedure own;

    public OneMoreProcedure(Procedures shipped, Procedure own) {
        this.shipped = shipped;
        this.own = own;
    }

    /** Whether the own one is offered in the place; as parameters say unless a test says otherwise. */
    protected Procedure.Offer ownOffer(String jurisdiction) {
        return shipped.offer(own.key(), jurisdiction);
    }

    @Override
    public List<Procedure> all() {
        return current(own.key()).isEmpty()
                ? shipped.all()
                : Stream.concat(shipped.all().stream(), Stream.of(own)).toList();
    }

    @Override
    public Optional<Procedure> find(String key) {
        return key.equals(own.key()) ? Optional.of(own) : shipped.find(key);
    }

    @Override
    public Procedure.Offer offer(String key, String jurisdiction) {
        return key.equals(own.key()) ? ownOffer(jurisdiction) : shipped.offer(key, jurisdiction);
    }

    @Override
    public Optional<Release> current(String key) {
        return shipped.current(key);
    }

    @Override
    public Optional<Release> release(UUID id) {
        return shipped.release(id);
    }

    @Override
    public Release register(
            String procedureKey,
            String deploymentRef,
            String contentHash,
            List<StepDefinition> steps,
            List<BesideDefinition> beside) {
        return shipped.register(procedureKey, deploymentRef, contentHash, steps, beside);
    }
}
