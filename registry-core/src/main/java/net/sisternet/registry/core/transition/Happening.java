package net.sisternet.registry.core.transition;

/**
 * When and why something happened.
 *
 * @param day a year, month or day, as a record has it
 * @param reason why, for everybody to read
 * @param language of the reason, a language tag
 */
public record Happening(String day, String reason, String language) {}
