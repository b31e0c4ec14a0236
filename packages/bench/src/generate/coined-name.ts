const vowels = ['a', 'e', 'i', 'o', 'u'] as const;
const consonants = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 't', 'v'] as const;
const syllables = consonants.flatMap((consonant) => vowels.map((vowel) => consonant + vowel));
const names = syllables.length ** 4;

/** A name of four syllables that nobody has, another one for each number below 12,960,000. */
export function coinedName(seed: number, index: number): string {
  // A prime that shares no factor with the count takes each name once, far from its neighbours.
  let rest = (index * 7_368_787 + seed * 104_729) % names;
  let name = '';
  for (let taken = 0; taken < 4; taken++) {
    name += syllables[rest % syllables.length] ?? '';
    rest = Math.floor(rest / syllables.length);
  }
  return name.charAt(0).toUpperCase() + name.slice(1);
}
