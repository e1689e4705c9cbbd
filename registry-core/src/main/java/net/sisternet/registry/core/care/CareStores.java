package net.sisternet.registry.core.care;

import net.sisternet.registry.core.access.SignsOfLife;

/** What is kept beside the log to keep records true. */
public record CareStores(
    ConfirmationLinks confirmations,
    RemindersSent reminders,
    Stewards stewards,
    SignsOfLife signs) {}
