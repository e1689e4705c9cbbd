package net.sisternet.registry.core.contact;

/** What is kept of messages to networks. */
public record ContactStores(ContactMessages messages, RelayedLetters relayed, ContactStops stops) {}
