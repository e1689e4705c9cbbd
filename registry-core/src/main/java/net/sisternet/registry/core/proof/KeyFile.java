package net.sisternet.registry.core.proof;

import static java.nio.file.attribute.PosixFilePermission.GROUP_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.GROUP_READ;
import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The file of a log's key: a PKCS#8 private key and its public key, both in PEM, so that openssl
 * reads it too. Kept from others by its permissions where the file system has POSIX ones.
 */
final class KeyFile {

  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";
  private static final Set<PosixFilePermission> OTHERS =
      Collections.unmodifiableSet(
          EnumSet.of(
              GROUP_READ, GROUP_WRITE, GROUP_EXECUTE, OTHERS_READ, OTHERS_WRITE, OTHERS_EXECUTE));

  private KeyFile() {}

  static boolean isMissing(Path file) {
    return Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
  }

  static KeyPair read(Path file) {
    try {
      refuseOthers(file);
      String pem = Files.readString(file, StandardCharsets.US_ASCII);
      var factory = KeyFactory.getInstance("Ed25519");
      return new KeyPair(
          factory.generatePublic(new X509EncodedKeySpec(block(pem, PUBLIC, file))),
          factory.generatePrivate(new PKCS8EncodedKeySpec(block(pem, PRIVATE, file))));
    } catch (NoSuchFileException e) {
      throw new KeyFileException("The log's key " + file + " is missing.", e);
    } catch (IOException e) {
      throw new KeyFileException("The log's key " + file + " cannot be read: " + e, e);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new KeyFileException("The file " + file + " does not hold an Ed25519 key.", e);
    }
  }

  /** Writes the file unless there is one; then that one stays as it is. */
  static void write(Path file, KeyPair pair) {
    String pem =
        pem(PRIVATE, pair.getPrivate().getEncoded()) + pem(PUBLIC, pair.getPublic().getEncoded());
    Path folder = file.toAbsolutePath().getParent();
    try {
      Path fresh =
          Files.createTempFile(folder, file.getFileName() + ".", ".new", ownerOnly(folder));
      try {
        writeDurably(fresh, pem);
        publish(fresh, file);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new KeyFileException("The log's key cannot be written to " + file + ": " + e, e);
    }
  }

  /** A hard link never replaces a file, and shows all of the file at once. */
  private static void publish(Path fresh, Path file) throws IOException {
    try {
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      return;
    } catch (UnsupportedOperationException e) {
      Files.move(fresh, file);
    }
  }

  private static void writeDurably(Path file, String pem) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = StandardCharsets.US_ASCII.encode(pem);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path folder) {
    if (!hasPosixPermissions(folder)) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
  }

  private static void refuseOthers(Path file) throws IOException {
    if (!hasPosixPermissions(file)) {
      return;
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
    if (!Collections.disjoint(permissions, OTHERS)) {
      throw new KeyFileException(
          "The log's key "
              + file
              + " is open to other users ("
              + PosixFilePermissions.toString(permissions)
              + "). If nobody can have copied it, close it with: chmod 600 "
              + file);
    }
  }

  private static boolean hasPosixPermissions(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static String pem(String type, byte[] der) {
    return "-----BEGIN "
        + type
        + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
        + "\n-----END "
        + type
        + "-----\n";
  }

  private static byte[] block(String pem, String type, Path file) {
    String begin = "-----BEGIN " + type + "-----";
    int start = pem.indexOf(begin);
    int end = pem.indexOf("-----END " + type + "-----");
    if (start < 0 || end < start) {
      String remedy =
          type.equals(PUBLIC) && pem.contains(PRIVATE)
              ? " Add it with: openssl pkey -in " + file + " -pubout >> " + file
              : "";
      throw new KeyFileException("The file " + file + " has no block " + type + "." + remedy);
    }
    return Base64.getMimeDecoder().decode(pem.substring(start + begin.length(), end));
  }
}
