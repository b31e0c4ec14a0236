import type { Pointer } from '@smslint/core';

/** What stands between brackets, or is filled in by a template. */
const bracketed = /\{\{[^{}]{0,80}\}\}|\[[^[\]\n]{1,80}\]|<[^<>\n]{1,80}>|\{[^{}\n]{1,80}\}/gu;

/** Something that is the same for all recipients, and so should stand there. */
const sameForAll =
  /(?<![a-z])(?:company|business|brand|organi[sz]ation|your|insert|add|enter|write|put|tbd|todo|fill|replace|describe)(?![a-z])/i;

/** What is the same for all in the text of a form, though it may differ from message to message. */
const sameOnForms =
  /(?<![a-z])(?:url|link|website|domain|address|phone|number|e-?mail|frequency|keyword|terms|privacy|policy|program|campaign|client|store|shop|name|x+)(?![a-z])/i;

/** Text that stands for text. */
const stopgaps =
  /\blorem ipsum\b|\bdolor sit amet\b|\b(?:your|my) (?:company|business|brand|organi[sz]ation) name\b|\b(?:company|business|brand) name here\b|\b(?:insert|enter|add) (?:your |the )?(?:text|message|company|brand|business|name|url|link|website|phone|number|description)\b[^.\n]{0,20}\bhere\b|\b(?:TBD|TBC|TODO|FIXME)\b|\bX{2,}-X{2,}\b|\bx{4,}\b|_{4,}/gi;

/** What each of them holds, without which no text is looked through for them: that expression is soon made. */
const mayStopGap = /lorem|dolor|[ysdn] name\b|\bhere\b|TB[DC]|TODO|FIXME|xx|____/i;

/** Messages and replies hold variables, which each recipient's message fills in. */
const outgoing = /^\/(?:samples|help|stop|optIn\/confirmation)/;

/** What was left in a text for the writer of the request to fill in. */
export function placeholdersIn(text: string, pointer: Pointer): string[] {
  const mayStay = (one: string): boolean =>
    !sameForAll.test(one) && (outgoing.test(pointer) || !(sameOnForms.test(one) || one.startsWith('{{')));
  const brackets = (text.match(bracketed) ?? []).filter((one) => !mayStay(one));
  const rest = text.replace(bracketed, (one) => (mayStay(one) ? one : ' '));
  const others = mayStopGap.test(rest) ? (rest.match(stopgaps) ?? []) : [];
  return [...new Set([...brackets, ...others])];
}
