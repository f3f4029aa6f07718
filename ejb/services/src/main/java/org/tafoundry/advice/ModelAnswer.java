package org.tafoundry.advice;

/**
 * What a model answered; its text is as foreign as any.
 *
 * @param text the text
 * @param tokensIn tokens that the model read; 0 when not told
 * @param tokensOut tokens that it wrote; 0 when not told
 */
public record ModelAnswer(String text, int tokensIn, int tokensOut) {}
