package net.sisternet.registry.core.signin;

/** The three stores of one registry. */
public record SignInStores(MailAccounts accounts, SignInLinks links, Sessions sessions) {}
