package org.juesuan;

/**
 * A value of an enumeration in the words of documents and of the official texts.
 *
 * @param value the number of the constant
 * @param token as documents have it: "general_public_budget"
 * @param name as the official texts have it: "一般公共预算财政拨款"
 */
public record Term(int value, String token, String name) {}
