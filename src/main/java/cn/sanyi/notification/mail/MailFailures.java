package cn.sanyi.notification.mail;

import cn.sanyi.notification.delivery.Outcome;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What a failure means: for this mail, its receiver, or the server. The server's own words are not kept; they may name people. */
final class MailFailures {

    private static final int PERMANENT = 500;
    private static final int CLOSING = 421;

    private MailFailures() {}

    static Outcome outcome(MailException failed) {
        if (failed instanceof MailAuthenticationException) {
            return Outcome.channelDown("邮件服务器拒绝登录");
        }
        return causes(failed)
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .orElse(Outcome.channelDown("邮件服务器连接失败（%s）".formatted(root(failed))));
    }

    private static Optional<Outcome> known(Throwable cause) {
        if (cause instanceof SMTPAddressFailedException address) {
            int code = address.getReturnCode();
            return Optional.of(
                    code >= PERMANENT
                            ? Outcome.refused("收件地址被拒绝（SMTP %d）".formatted(code))
                            : Outcome.receiverDown("收件地址暂时不能投递（SMTP %d）".formatted(code)));
        }
        if (cause instanceof SMTPSendFailedException sending && sending.getReturnCode() > 0) {
            int code = sending.getReturnCode();
            return Optional.of(
                    code >= PERMANENT
                            ? Outcome.refused("邮件被拒绝（SMTP %d）".formatted(code))
                            : code == CLOSING
                                    ? Outcome.channelDown("邮件服务器正在关闭（SMTP 421）")
                                    : Outcome.receiverDown("邮件暂时不能投递（SMTP %d）".formatted(code)));
        }
        return Optional.empty();
    }

    /** An address that failed says more than the sending that failed because of it. */
    private static Stream<Throwable> causes(MailException failed) {
        Stream<Throwable> each = failed instanceof MailSendException sending
                ? Arrays.stream(sending.getMessageExceptions()).map(Throwable.class::cast)
                : Stream.empty();
        return Stream.concat(each, Stream.of(failed))
                .flatMap(first -> Stream.iterate(first, cause -> cause != null, Throwable::getCause))
                .sorted((one, other) -> Boolean.compare(
                        other instanceof SMTPAddressFailedException, one instanceof SMTPAddressFailedException));
    }

    private static String root(MailException failed) {
        return causes(failed)
                .reduce((one, other) -> other)
                .map(cause -> cause.getClass().getSimpleName())
                .orElse("");
    }
}
