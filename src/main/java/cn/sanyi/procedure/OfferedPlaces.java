package cn.sanyi.procedure;

import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.jurisdiction.Parameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a procedure is offered: what the nearest place upward says, as a parameter or else as a line of the catalogue. */
@Component
class OfferedPlaces {

    private static final Procedure.Offer NOT_OFFERED = new Procedure.Offer("", false, "已收录的政策文件没有为该辖区规定此事项。");

    private final CatalogueFiles files;
    private final Jurisdictions jurisdictions;
    private final Parameters parameters;
    private final Clock clock;

    OfferedPlaces(CatalogueFiles files, Jurisdictions jurisdictions, Parameters parameters, Clock clock) {
        this.files = files;
        this.jurisdictions = jurisdictions;
        this.parameters = parameters;
        this.clock = clock;
    }

    Procedure.Offer of(String key, String place) {
        Optional<Parameter> said = parameters.find(LeadKeys.offered(key), place, LocalDate.now(clock));
        Optional<String> at = Optional.of(place);
        while (at.isPresent()) {
            String here = at.get();
            Optional<Procedure.Offer> offer = said.filter(
                            parameter -> parameter.jurisdiction().equals(here))
                    .map(OfferedPlaces::offer)
                    .or(() -> written(key, here));
            if (offer.isPresent()) {
                return offer.get();
            }
            at = jurisdictions.find(here).map(Jurisdiction::parent);
        }
        return NOT_OFFERED;
    }

    private static Procedure.Offer offer(Parameter said) {
        String clause = said.clause() == null ? "" : said.clause() + "：";
        return new Procedure.Offer(said.jurisdiction(), "true".equals(said.value()), clause + said.source());
    }

    private Optional<Procedure.Offer> written(String key, String place) {
        return files.procedures().stream()
                .filter(procedure -> procedure.key().equals(key))
                .flatMap(procedure -> procedure.offers().stream())
                .filter(offer -> offer.within().equals(place))
                .findFirst();
    }
}
