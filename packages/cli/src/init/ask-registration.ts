import type { NumberAnswers, RegistrationAnswers, SenderAnswers } from './answers.js';
import { countryNames, type Desk } from './desk.js';
import type { InitFlag } from './flags.js';
import { textQuestion } from './questions.js';
import { readCountry } from './read-answer.js';
import type { Needs, Source } from './source.js';

/** Asks who sends, as registries see it: what is not needed is asked of nobody, but may be given. */
export async function askRegistration(
  source: Source,
  desk: Desk,
  { countries }: NumberAnswers,
  { brand }: SenderAnswers,
  needs: Needs,
): Promise<RegistrationAnswers> {
  const { brand: example, countries: byCountry } = desk.drafts.example;
  const local = countries.map((code) => byCountry[code]).find((entry) => entry !== undefined);
  const isWanted = (flag: InitFlag): boolean => needs(flag) || source.given(flag) !== undefined;
  const fact = async (flag: InitFlag, message: string, standIn = ''): Promise<string | undefined> =>
    isWanted(flag) ? source.say(textQuestion(flag, message, standIn)) : undefined;

  const legalType = isWanted('legal-type')
    ? await source.choose({
        flag: 'legal-type',
        what: 'legal type',
        message: 'What is the business by law?',
        options: [
          { value: 'private', label: 'A private company' },
          { value: 'public', label: 'A public company' },
          { value: 'non-profit', label: 'A non-profit organisation' },
          { value: 'government', label: 'A public authority' },
          { value: 'sole-proprietor', label: 'A sole proprietor' },
        ],
        standIn: { value: 'private', origin: 'example' },
      })
    : undefined;
  const legalName = brand === example.name ? example.legalName : brand;
  const ofCompany = (flag: InitFlag): boolean => legalType === 'public' || source.given(flag) !== undefined;
  const hasNoTaxId = legalType === 'sole-proprietor' && source.given('tax-id') === undefined;
  return {
    legalType,
    legalName: await fact('legal-name', 'What is the name in the tax record?', legalName),
    taxId: hasNoTaxId
      ? undefined
      : await fact('tax-id', 'What is the tax number (EIN, UEN)?', local?.taxId ?? example.taxId),
    street: await fact('street', 'Street and number, as in the public record?', example.address.street),
    city: await fact('city', 'City?', example.address.city),
    state: await fact('state', 'State, province or region?', example.address.state),
    postalCode: await fact('postal-code', 'Postal code?', example.address.postalCode),
    brandCountry: isWanted('brand-country')
      ? await source.say({
          ...textQuestion('brand-country', 'Country of the business?', example.address.country ?? ''),
          read: (text) => readCountry(text, countryNames(desk)),
        })
      : undefined,
    stockSymbol: ofCompany('stock-symbol')
      ? await source.say(textQuestion('stock-symbol', 'Ticker symbol?', example.stockSymbol))
      : undefined,
    stockExchange: ofCompany('stock-exchange')
      ? await source.say(textQuestion('stock-exchange', 'Stock exchange?', example.stockExchange))
      : undefined,
    registrationId: await fact(
      'registration-id',
      'What is the id of your registration?',
      local?.registrationId ?? example.registrationId,
    ),
    templateId: await fact('template-id', 'Under which id is the text registered?', local?.templateId),
  };
}
