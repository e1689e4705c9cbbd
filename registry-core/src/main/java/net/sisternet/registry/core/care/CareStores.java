package net.sisternet.registry.core.care;

/** What is kept beside the log to keep records true. */
public record CareStores(
    ConfirmationLinks confirmations, RemindersSent reminders, Stewards stewards) {}
