package net.sisternet.registry.core.model;

/**
 * The name of an account within one registry. It says nothing about a person.
 *
 * @param value 1 to 64 characters from {@code a-z}, {@code 0-9} and hyphen
 */
public record AccountId(String value) {

  public AccountId {
    if (!value.matches("[a-z0-9-]{1,64}")) {
      throw new IllegalArgumentException(
          "An account is named by 1 to 64 of a-z, 0-9 and hyphen: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
