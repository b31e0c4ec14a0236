import { durationText, moneyText, numberText, type Plan } from '@smslint/rules';
import { counted } from '@smslint/rules/words';

/** One line of a plan; a label that is empty goes on with the line before. */
export interface PlanLine {
  readonly label: string;
  readonly text: string;
}

/** Writes a plan as lines for people, what is unknown last. */
export function planLines(plan: Plan): PlanLine[] {
  const sections: readonly [label: string, texts: readonly string[]][] = [
    [
      'asked for',
      [`${counted(plan.asked.count, 'number')} of the type ${plan.asked.type}, for ${plan.asked.countries.join(', ')}`],
    ],
    ['message', messageTexts(plan)],
    ['rate', [plan.throughput.arithmetic]],
    ['burst', burstTexts(plan)],
    ['a day', dayTexts(plan)],
    ['10DLC', tenDlcTexts(plan)],
    ['numbers', [numbersText(plan)]],
    ['cost a month', costTexts(plan)],
    ['spend limit', limitTexts(plan)],
    ['recommended', recommendationTexts(plan)],
    ['unknown', plan.unknown.map(({ what, fill }) => (fill === null ? what : `${what} Fill in ${fieldOf(fill)}.`))],
  ];
  return sections.flatMap(([label, texts]) => texts.map((text, index) => ({ label: index === 0 ? label : '', text })));
}

function messageTexts({ message }: Plan): string[] {
  const [longest] = [...message.samples].sort((a, b) => b.parts - a.parts || b.units - a.units);
  const measured = longest === undefined ? '' : ` (${longest.units} units of ${longest.encoding})`;
  const forced = message.samples
    .filter(({ forcesUcs2 }) => forcesUcs2.length > 0)
    .map(({ pointer, forcesUcs2 }) => `${fieldOf(pointer)} is sent as UCS-2 because of ${forcesUcs2.join(' ')}`);
  return [`${message.arithmetic}${measured}`, ...forced];
}

function burstTexts({ burst }: Plan): string[] {
  if (burst === null) return ['unknown'];
  const { arithmetic, utilisation, drainSeconds, fits } = burst;
  if (utilisation === null || drainSeconds === null) return [`${arithmetic}; whether it fits is unknown`];
  const used = `${numberText(utilisation * 100)} % of what can be sent: it ${fits === true ? 'fits' : 'does not fit'}`;
  return [arithmetic, `${used}, and takes ${durationText(drainSeconds)}`];
}

function dayTexts({ traffic }: Plan): string[] {
  const { messagesPerNumberAndDay, lowVolumePerDay, largestDay } = traffic;
  if (largestDay === null) return ['unknown'];
  const mean = messagesPerNumberAndDay === null ? [] : [`${numberText(messagesPerNumberAndDay)} on each number`];
  const meant = lowVolumePerDay === null ? [] : [`a number is meant for ${numberText(lowVolumePerDay)}`];
  return [[...mean, ...meant, `the largest day has ${numberText(largestDay)}`].join('; ')];
}

function tenDlcTexts({ tenDlc }: Plan): string[] {
  if (tenDlc === null) return [];
  const { tier, vettingScore, fitsDay, fitsMinute, arithmetic } = tenDlc;
  const by = vettingScore === null ? '' : `, vetting score ${vettingScore}`;
  const over = [
    fitsDay === false ? 'the largest day is too much' : '',
    fitsMinute === false ? 'the burst is too fast' : '',
  ];
  return [`limits: ${tier}${by}`, ...arithmetic, ...over.filter((text) => text !== '')];
}

function numbersText({ numbers: { arithmetic, snowshoeing } }: Plan): string {
  if (snowshoeing === 'yes') return `${arithmetic}; the same text from all of them is snowshoeing`;
  if (snowshoeing === 'explained') return `${arithmetic}; one for each place, which is a good reason`;
  return arithmetic;
}

function costTexts({ cost }: Plan): string[] {
  if (cost.needUsd === null) return ['unknown'];
  const together = cost.byCountry.length > 1 ? [`together ${usd(cost.needUsd)}`] : [];
  const mean =
    cost.meanUsd !== null && cost.meanUsd < cost.needUsd ? [`${usd(cost.meanUsd)} with messages of mean length`] : [];
  const total = cost.totalUsd === null ? [] : [`with the numbers ${usd(cost.totalUsd)}`];
  return [...cost.byCountry.map(({ arithmetic }) => arithmetic), ...together, ...mean, ...total];
}

function limitTexts({ limit }: Plan): string[] {
  const { currentUsd, requestedUsd, enough } = limit;
  if (currentUsd === null && requestedUsd === null) return [];
  const now = currentUsd === null ? [] : [`${usd(currentUsd)} now`];
  const asked = [requestedUsd === null ? 'no other asked for' : `${usd(requestedUsd)} asked for`];
  const verdict = enough === null ? 'whether that is enough is unknown' : enough ? 'enough' : 'not enough';
  return [`${[...now, ...asked].join(', ')}: ${verdict}`];
}

function recommendationTexts({ recommendation, asked }: Plan): string[] {
  const { identity, askedCarries, spendLimitUsd, spendArithmetic, throttle, numbersCost } = recommendation;
  const texts: string[] = [];
  if (identity !== null) {
    texts.push(
      `for ${identity.country} ${counted(identity.count, 'number')} of the type ${identity.type}: ${identity.why}`,
    );
    if (!identity.sameAsAsked && askedCarries !== null) {
      const carries = askedCarries ? 'carries it too' : 'does not carry it';
      texts.push(`${counted(asked.count, 'number')} of the type ${asked.type}, as asked for, ${carries}`);
    }
  }
  if (spendLimitUsd !== null) texts.push(`a spend limit of ${usd(spendLimitUsd)}: ${spendArithmetic}`);
  else texts.push(`no other spend limit: ${spendArithmetic}`);
  if (throttle !== null) {
    const takes = throttle.drainSeconds === null ? '' : `; the burst takes ${durationText(throttle.drainSeconds)}`;
    texts.push(
      `send at most ${counted(throttle.messagesPerMinute, 'message')} a minute: ${throttle.arithmetic}${takes}`,
    );
  }
  if (numbersCost.monthlyUsd !== null || numbersCost.setupUsd !== null)
    texts.push(`numbers: ${numbersCost.arithmetic}`);
  return texts;
}

/** A field as people write it: traffic.peak. */
function fieldOf(pointer: string): string {
  return pointer.slice(1).replaceAll('/', '.');
}

function usd(amount: number): string {
  return `${moneyText(amount)} USD`;
}
