package net.sisternet.registry.core.care;

import java.time.LocalDate;
import net.sisternet.registry.core.model.AccountId;
import net.sisternet.registry.core.model.RecordIri;

/**
 * One letter to be sent once.
 *
 * @param record what it is about
 * @param occasion why
 * @param due what it is about ends on that day: the record's place in totals, or a grant. With
 *     every confirmation it is another day, so a year later the same letter is another reminder
 * @param account who gets it
 */
public record Reminder(RecordIri record, Occasion occasion, LocalDate due, AccountId account) {}
