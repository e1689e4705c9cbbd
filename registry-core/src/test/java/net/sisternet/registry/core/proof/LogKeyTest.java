package net.sisternet.registry.core.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LogKeyTest {

  private static final String ORIGIN = "localhost:8080/log";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("log.key");
  }

  @Test
  void aKeyIsTheSameWheneverItIsRead() throws IOException {
    LogKey made = LogKey.readOrCreate(file, ORIGIN);
    String note = made.sign(CompactRange.EMPTY);
    assertThat(LogKey.readOrCreate(file, ORIGIN).verifierKey()).isEqualTo(made.verifierKey());
    assertThat(LogKey.read(file, ORIGIN).sign(CompactRange.EMPTY)).isEqualTo(note);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void processesThatRaceGetOneKey() throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    try {
      Callable<VerifierKey> opening = () -> LogKey.readOrCreate(file, ORIGIN).verifierKey();
      var keys = new HashSet<VerifierKey>();
      var all = new ArrayList<Future<VerifierKey>>();
      for (int i = 0; i < 16; i++) {
        all.add(threads.submit(opening));
      }
      for (Future<VerifierKey> one : all) {
        keys.add(one.get());
      }
      assertThat(keys).hasSize(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyTheOwnerCanReadANewKey() throws IOException {
    LogKey.readOrCreate(file, ORIGIN);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aKeyThatOthersCanReadIsRefused() throws IOException {
    LogKey.readOrCreate(file, ORIGIN);
    for (String open : new String[] {"rw-r-----", "rw----r--", "rw--w----"}) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(open));
      assertThatThrownBy(() -> LogKey.readOrCreate(file, ORIGIN))
          .isInstanceOf(KeyFileException.class)
          .hasMessageContaining(open)
          .hasMessageContaining("chmod 600 " + file);
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
    assertThat(LogKey.read(file, ORIGIN)).isNotNull();
  }

  @Test
  void aMissingOrDamagedKeyIsRefusedAndNeverReplaced() throws IOException {
    assertThatThrownBy(() -> LogKey.read(file, ORIGIN))
        .isInstanceOf(KeyFileException.class)
        .hasMessageContaining("missing");
    LogKey.readOrCreate(file, ORIGIN);
    String pem = Files.readString(file);
    for (String damaged :
        new String[] {
          "", "not a key", pem.substring(0, 60), pem.replace("PRIVATE KEY", "SECRET KEY")
        }) {
      Files.writeString(file, damaged);
      assertThatThrownBy(() -> LogKey.readOrCreate(file, ORIGIN))
          .isInstanceOf(KeyFileException.class)
          .hasMessageContaining(file.toString());
      assertThat(file).hasContent(damaged);
    }
  }

  @Test
  void aPublicKeyThatIsMissingOrAnothersIsToldWithTheRemedy() throws IOException {
    LogKey.readOrCreate(file, ORIGIN);
    String mine = Files.readString(file);
    String secret = mine.substring(0, mine.indexOf("-----BEGIN PUBLIC"));
    Files.writeString(file, secret);
    assertThatThrownBy(() -> LogKey.read(file, ORIGIN)).hasMessageContaining("openssl pkey -in");

    Path other = folder.resolve("other.key");
    LogKey.readOrCreate(other, ORIGIN);
    String others = Files.readString(other);
    Files.writeString(file, secret + others.substring(others.indexOf("-----BEGIN PUBLIC")));
    assertThatThrownBy(() -> LogKey.read(file, ORIGIN)).hasMessageContaining("do not match");
  }

  @Test
  void aFolderThatDoesNotExistIsToldByName() {
    assertThatThrownBy(() -> LogKey.readOrCreate(folder.resolve("no/log.key"), ORIGIN))
        .isInstanceOf(KeyFileException.class)
        .hasMessageContaining("no/log.key");
  }

  @Test
  void theKeyIsNotShownByAccident() throws IOException {
    LogKey key = LogKey.readOrCreate(file, ORIGIN);
    String secret = Files.readAllLines(file).get(1);
    assertThat(key.toString()).doesNotContain(secret).contains(key.verifierKey().toString());
  }
}
