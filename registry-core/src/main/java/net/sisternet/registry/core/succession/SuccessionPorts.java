package net.sisternet.registry.core.succession;

import net.sisternet.registry.core.care.CareStores;
import net.sisternet.registry.core.cases.Cases;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.signin.MailAccounts;

/** What succession reads and keeps. */
public record SuccessionPorts(
    RecordHeads heads, CareStores care, Cases cases, MailAccounts accounts) {}
