package cn.sanyi.fund.web;

import cn.sanyi.platform.Money;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Amounts leave as text, e.g. {@code "1234.50"}: no reader can round what it does not parse as a number. */
@JacksonComponent
class MoneyAsText extends StdSerializer<Money> {

    MoneyAsText() {
        super(Money.class);
    }

    @Override
    public void serialize(Money amount, JsonGenerator json, SerializationContext context) {
        json.writeString(amount.toString());
    }
}
