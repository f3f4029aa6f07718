package org.tafoundry.identity.sso;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.tafoundry.caller.RoleName;
import org.tafoundry.identity.ExternalUsers;
import org.tafoundry.identity.UserView;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.settings.LoginKeys;
import org.tafoundry.settings.NotificationKeys;
import org.tafoundry.settings.Settings;

/** The ways in which people can log in now. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LoginWays {
    /** Where the console has the pages of single sign-on. */
    public static final String PATH = "/console/sso";

    @Inject
    private Instance<Protocol> installed;

    @Inject
    private ExternalUsers external;

    @Inject
    private Settings settings;

    private Iterable<Protocol> protocols = List.of();

    protected LoginWays() {}

    /** For use outside a container. */
    public LoginWays(List<Protocol> protocols, ExternalUsers external, Settings settings) {
        this.protocols = List.copyOf(protocols);
        this.external = external;
        this.settings = settings;
    }

    /** The providers that people can log in with now; none while the installation does not know its own address. */
    public List<LoginOption> options() {
        return StreamSupport.stream(protocols().spliterator(), false)
                .filter(this::isSetUp)
                .sorted(Comparator.comparing(Protocol::provider))
                .map(protocol -> new LoginOption(
                        protocol.provider(),
                        protocol.label().orElseThrow(),
                        address("/" + protocol.provider().word() + "/login")))
                .toList();
    }

    /**
     * Whether this user, whose password is kept here, may log in with it. While that is switched off administrators still
     * may, as long as none has logged in with a provider: a provider that is set up wrongly locks nobody out.
     */
    public boolean allowsPassword(UserView user) {
        return settings.value(LoginKeys.LOCAL_LOGIN) || user.roles().contains(RoleName.ADMIN) && !hasOtherWay();
    }

    /** Whether anybody may log in with a password that is kept here. */
    public boolean offersPassword() {
        return settings.value(LoginKeys.LOCAL_LOGIN) || !hasOtherWay();
    }

    /** What speaks with a provider that is set up; refused when it is not. */
    public Protocol protocol(Provider provider) {
        return StreamSupport.stream(protocols().spliterator(), false)
                .filter(each -> each.provider() == provider && isSetUp(each))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        SignOnRefusal.SIGN_ON_UNKNOWN_PROVIDER,
                        "There is no login with " + provider.word() + " here.",
                        "Log in another way; an administrator can set it up."));
    }

    /** A page of single sign-on, as browsers outside reach it. */
    public URI address(String path) {
        return URI.create(settings.value(NotificationKeys.PUBLIC_URL) + PATH + path);
    }

    private boolean isSetUp(Protocol protocol) {
        return !settings.value(NotificationKeys.PUBLIC_URL).isEmpty()
                && protocol.label().isPresent();
    }

    private boolean hasOtherWay() {
        return external.administered(
                options().stream().map(option -> option.provider().word()).collect(Collectors.toSet()));
    }

    private Iterable<Protocol> protocols() {
        return installed == null ? protocols : installed;
    }
}
