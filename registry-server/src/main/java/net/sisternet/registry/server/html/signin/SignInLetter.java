package net.sisternet.registry.server.html.signin;

import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.signin.Letter;
import net.sisternet.registry.core.signin.Secret;
import net.sisternet.registry.core.signin.SignIn;
import net.sisternet.registry.server.html.language.Reader;

/**
 * The letter with a link, in the language of whoever asked. The link has the registry's own base,
 * whatever host a request names.
 */
final class SignInLetter {

  private final Home home;
  private final String name;

  SignInLetter(Home home, String name) {
    this.home = home;
    this.name = name;
  }

  Letter of(Secret secret, Reader reader) {
    return new Letter(
        reader.say("letter.subject", name),
        String.join(
                "\n\n",
                reader.say("letter.why", name, home.base()),
                home.base() + "/sign-in/" + secret.value(),
                reader.say("letter.how", SignIn.LINK_LIFE.toMinutes()),
                reader.say("letter.not-you"))
            + "\n");
  }
}
