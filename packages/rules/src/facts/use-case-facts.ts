import { suggest, type Request } from '@smslint/core';
import type { BookData } from '../book/data-schema.js';
import { oncePer } from '../once-per.js';
import { ofRequest, ofText, type Fact } from './fact.js';
import { betweenWords } from '../plain-words.js';

/** Observations about the declared use case. */
export const useCaseFacts = {
  useCase: ofRequest(
    'The declared use case by its first name, such as 2FA for ONE_TIME_PASSWORDS; null where it is unknown',
    ['/useCase/category'],
    ({ request, data }) => useCaseOf(request.useCase.category, data) ?? null,
  ),
  isKnownUseCase: ofText(
    'Whether it is a use case that a registry knows, by any of its names',
    [],
    (text, { data }) => useCaseOf(text, data) !== undefined,
  ),
  nearestUseCase: ofText(
    'The use case that was most likely meant',
    [],
    (text, { data }) => suggest(text, Object.keys(data['use-cases'].useCases)) ?? null,
  ),
  fewestSubUseCases: ofRequest(
    'How many sub use cases the declared use case needs; null where it is unknown',
    ['/useCase/category'],
    ({ request, data }) => subUseCasesOf(request, data)?.least ?? null,
  ),
  mostSubUseCases: ofRequest(
    'How many sub use cases the declared use case takes: 0 where it takes none; null where it is unknown',
    ['/useCase/category'],
    ({ request, data }) => subUseCasesOf(request, data)?.most ?? null,
  ),
  subUseCases: ofRequest(
    'How many sub use cases the request gives',
    ['/useCase/subCategories'],
    ({ request }) => request.useCase.subCategories?.length ?? 0,
  ),
  unfitSubUseCases: ofRequest(
    'The sub use cases that no registry knows, that are mixed or special themselves, or that stand there twice',
    ['/useCase/subCategories'],
    ({ request, data }) => unfitSubUseCases(request.useCase.subCategories ?? [], data),
  ),
  approvalNeeded: ofRequest(
    'The approval that the declared use case needs besides the review',
    ['/useCase/category'],
    ({ request, data }) =>
      data['use-cases'].useCases[useCaseOf(request.useCase.category, data) ?? '']?.approval ?? null,
  ),
  isMessageTypeOfUseCase: ofRequest(
    'Whether the message type is one that the declared use case may send; null where it is unknown',
    ['/useCase/category', '/messageType'],
    ({ request, data }) => {
      const useCase = data['use-cases'].useCases[useCaseOf(request.useCase.category, data) ?? ''];
      return useCase === undefined ? null : (useCase.messageTypes?.includes(request.messageType) ?? true);
    },
  ),
} as const satisfies Record<string, Fact>;

/** The first name of a use case that is given by any of its names. */
export function useCaseOf(category: string | undefined, data: BookData): string | undefined {
  const wanted = plain(category ?? '');
  return wanted === '' ? undefined : firstNames(data['use-cases']).get(wanted);
}

/** By any of the names of a use case, the first one; of two with the same name the former has it. */
const firstNames = oncePer(({ useCases }: BookData['use-cases']) => {
  const byName = Object.entries(useCases).flatMap(([first, { also = [] }]) =>
    [first, ...also].map((name) => [plain(name), first] as const),
  );
  return new Map(byName.reverse());
});

function unfitSubUseCases(names: readonly string[], data: BookData): string[] {
  return names.filter((name, index) => {
    const useCase = useCaseOf(name, data);
    const known = data['use-cases'].useCases[useCase ?? ''];
    const isRepeated = names.slice(0, index).some((earlier) => useCaseOf(earlier, data) === useCase);
    return !known || known.subUseCases !== undefined || known.approval !== undefined || isRepeated;
  });
}

function plain(name: string): string {
  const capitals = name.toUpperCase();
  return capitals.replace(betweenWords(capitals), '');
}

function subUseCasesOf({ useCase }: Request, data: BookData): { least: number; most: number } | undefined {
  const known = data['use-cases'].useCases[useCaseOf(useCase.category, data) ?? ''];
  return known && (known.subUseCases ?? { least: 0, most: 0 });
}
