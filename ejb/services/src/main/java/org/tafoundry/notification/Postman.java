package org.tafoundry.notification;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.work.NoticeRunner;

/** Brings notices to people; no transaction is open while a mail server or a webhook is called. */
@Stateless
@Local(NoticeRunner.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Postman implements NoticeRunner {
    @Inject
    private DeliveryLedger ledger;

    @Inject
    private MailServer mail;

    @Inject
    private Webhooks webhooks;

    protected Postman() {}

    Postman(DeliveryLedger ledger, MailServer mail, Webhooks webhooks) {
        this.ledger = ledger;
        this.mail = mail;
        this.webhooks = webhooks;
    }

    @Override
    public void announce(UUID notice, Happening happening) {
        ledger.announce(notice, happening, mail.isSetUp());
    }

    @Override
    public Optional<Duration> deliver(UUID delivery) {
        Optional<Letter> letter = ledger.letter(delivery);
        if (letter.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (letter.get() instanceof Letter.Mail toSend) {
                mail.send(toSend);
            } else if (letter.get() instanceof Letter.Hook toCall) {
                webhooks.call(toCall);
            }
            ledger.sent(delivery);
            return Optional.empty();
        } catch (Problem problem) {
            return ledger.failed(delivery, problem.outlook(), problem.getMessage());
        }
    }
}
