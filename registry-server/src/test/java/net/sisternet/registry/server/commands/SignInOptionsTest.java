package net.sisternet.registry.server.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import net.sisternet.registry.server.SignInSettings;
import net.sisternet.registry.server.mail.SmtpSettings.Encryption;
import net.sisternet.registry.server.oidc.OidcSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What an operator types about signing in. */
class SignInOptionsTest {

  @TempDir private Path folder;
  private String secret = "";

  @BeforeEach
  void writeSecret() throws IOException {
    secret = Files.writeString(folder.resolve("secret"), "s3cret\n").toString();
  }

  @Test
  void nothingIsNeeded() {
    assertThat(settings()).isEqualTo(SignInSettings.DEFAULT);
  }

  @Test
  void severalProvidersAreGivenOneAfterTheOther() {
    List<OidcSettings> providers =
        settings(
                "--oidc-issuer=https://login.lolland.example",
                "--oidc-client-id=a",
                "--oidc-client-secret-file=" + secret,
                "--oidc-name=Lolland",
                "--oidc-domain=Lolland.example",
                "--oidc-domain=guldborgsund.example",
                "--oidc-issuer=https://sso.example/realms/b",
                "--oidc-client-id=b",
                "--oidc-client-secret-file=" + secret)
            .providers();
    assertThat(providers)
        .containsExactly(
            new OidcSettings(
                "Lolland",
                URI.create("https://login.lolland.example"),
                "a",
                "s3cret",
                Set.of("lolland.example", "guldborgsund.example")),
            new OidcSettings(
                "sso.example",
                URI.create("https://sso.example/realms/b"),
                "b",
                "s3cret",
                Set.of()));
  }

  @Test
  void whatIsMissingIsSaid() {
    assertThatThrownBy(() -> settings("--oidc-issuer=https://a.example", "--oidc-client-id=a"))
        .hasMessageContaining("--oidc-client-secret-file");
    assertThatThrownBy(
            () ->
                settings(
                    "--oidc-issuer=https://a.example",
                    "--oidc-client-id=a",
                    "--oidc-client-secret-file=" + folder.resolve("none")))
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining("none");
    assertThatThrownBy(
            () ->
                settings(
                    "--oidc-issuer=http://a.example",
                    "--oidc-client-id=a",
                    "--oidc-client-secret-file=" + secret))
        .hasMessageContaining("https");
  }

  @Test
  void aProviderIsGivenOnce() {
    String issuer = "--oidc-issuer=https://a.example";
    String file = "--oidc-client-secret-file=" + secret;
    assertThatThrownBy(
            () -> settings(issuer, "--oidc-client-id=a", file, issuer, "--oidc-client-id=b", file))
        .hasMessageContaining("same issuer");
  }

  @Test
  void lettersGoEncryptedUnlessTheOperatorWantsItOtherwise() {
    String from = "--mail-from=registry@example.org";
    String host = "--smtp=smtp://mail.example.org";
    assertThat(settings(host, from).smtp().orElseThrow().encryption())
        .isEqualTo(Encryption.STARTTLS);
    assertThat(settings(host, from, "--smtp-plain").smtp().orElseThrow().encryption())
        .isEqualTo(Encryption.NONE);
    assertThatThrownBy(() -> settings("--smtp=smtp://u:p@mail.example.org", from, "--smtp-plain"))
        .hasMessageContaining("without encryption");
    assertThatThrownBy(() -> settings(host, from, "--smtp-certificate=" + secret))
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining("no certificate");
    assertThatThrownBy(() -> settings(host)).hasMessageContaining("--mail-from");
  }

  private static SignInSettings settings(String... typed) {
    return CommandLine.populateCommand(new SignInOptions(), typed).settings();
  }
}
