package cn.sanyi.settings;

import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.jurisdiction.ParameterKey;
import cn.sanyi.jurisdiction.ParameterRegister;
import cn.sanyi.jurisdiction.ParameterRegister.Period;
import cn.sanyi.jurisdiction.Parameters;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.policy.Grade;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** One parameter in one place as administrators read it: what applies today, its timeline, the changes there were. */
@Service
public class ParameterBook {

    private final ParameterCatalogue catalogue;
    private final ParameterRegister register;
    private final Parameters parameters;
    private final Jurisdictions places;
    private final ParameterChangeTable changes;
    private final Clock clock;

    ParameterBook(
            ParameterCatalogue catalogue,
            ParameterRegister register,
            Parameters parameters,
            Jurisdictions places,
            ParameterChangeTable changes,
            Clock clock) {
        this.catalogue = catalogue;
        this.register = register;
        this.parameters = parameters;
        this.places = places;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param inForce what applies today, wherever it comes from; null if there is no number */
    public record Sheet(
            ParameterKey key,
            Jurisdiction place,
            @Nullable Parameter inForce,
            List<Period> periods,
            List<ParameterChange> changes,
            LocalDate today) {}

    /** @throws Problem not found, where the key or the place is unknown */
    public Sheet sheet(Actor actor, String key, String place) {
        Administrators.require(actor);
        ParameterKey known = known(key);
        Jurisdiction found = place(place);
        LocalDate today = LocalDate.now(clock);
        return new Sheet(
                known,
                found,
                parameters.find(key, place, today).orElse(null),
                register.timeline(key, place),
                changes.of(key, place),
                today);
    }

    public List<ParameterKey> keys(Actor actor) {
        Administrators.require(actor);
        return catalogue.all();
    }

    public List<Jurisdiction> places() {
        return places.all();
    }

    public List<Grade> grades() {
        return List.of(Grade.values());
    }

    public ParameterKey known(String key) {
        return catalogue.find(key).orElseThrow(() -> Problem.notFound("parameter-unknown", "没有参数“" + key + "”。"));
    }

    private Jurisdiction place(String code) {
        return places.find(code).orElseThrow(() -> Problem.notFound("place-unknown", "没有辖区“" + code + "”。"));
    }
}
